package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** By day and by night, on a small screen and a large one, I can read every word of the lab and of the pages of models. */
class ContrastStoryTest extends LabStory {

    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};
    private static final String[] THEMES = {"light", "dark"};

    private final List<String> faint = new ArrayList<>();

    @Test
    void everyWordOfTheLabAndOfThePagesStandsOut() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        changeTheme();
        for (String theme : THEMES) {
            pages(theme);
            changeTheme();
        }
        openTheLab();
        press("#measure-loop");
        waitUntil(
                "figures are there",
                () -> !find("#figures", TableView.class).getItems().isEmpty());
        onScreen(() -> {
            find("#figures", TableView.class).getSelectionModel().select(0);
            return true;
        });
        for (String theme : THEMES) {
            tabs(theme);
            changeTheme();
        }
        assertEquals(List.of(), faint);
    }

    private void pages(String theme) {
        for (int[] size : SIZES) {
            onScreen(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
                return true;
            });
            settle();
            look(theme + " window", stage.getScene());
            screenshot("contrast-" + theme + "-" + size[0] + "-window");
            push(KeyCode.CONTROL, KeyCode.T);
            waitUntil(
                    "the page is there", () -> lookup("#tuning-add").tryQuery().isPresent());
            settle();
            look(theme + " tuning", stage.getScene());
            screenshot("contrast-" + theme + "-" + size[0] + "-tuning");
            push(KeyCode.CONTROL, KeyCode.M);
            waitUntil(
                    "the models are there",
                    () -> lookup("#models-table").tryQuery().isPresent());
            settle();
            look(theme + " models", stage.getScene());
            screenshot("contrast-" + theme + "-" + size[0] + "-models");
            type(KeyCode.ESCAPE);
            waitUntil("the page is away", () -> !lookup("#tuning").query().isVisible());
        }
    }

    private void tabs(String theme) throws IOException {
        TabPane tabs = find(".tab-pane", TabPane.class);
        for (int[] size : SIZES) {
            resizeLab(size[0], size[1]);
            for (int i = 0; i < tabs.getTabs().size(); i++) {
                int tab = i;
                onScreen(() -> {
                    tabs.getSelectionModel().select(tab);
                    return true;
                });
                String name = tabs.getTabs().get(tab).getText().toLowerCase(Locale.ROOT);
                picture("contrast-" + theme + "-" + size[0] + "-lab-" + name);
                look(theme + " " + name, lab().scene());
            }
            onScreen(() -> {
                tabs.getSelectionModel().select(0);
                return true;
            });
        }
    }

    private void look(String where, Scene scene) {
        onScreen(() -> {
            Contrast.faintWords(scene.getRoot()).forEach(words -> {
                if (!faint.contains(where + ": " + words)) {
                    faint.add(where + ": " + words);
                }
            });
            return true;
        });
    }

    private void changeTheme() {
        onScreen(() -> {
            lookup("#theme").<Button>query().fire();
            return true;
        });
    }
}
