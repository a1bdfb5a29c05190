package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.clearcine.app.settings.Preferences;
import org.junit.jupiter.api.Test;

/** Between the dark room and the office the window changes as a whole, a part at a time and no part too late. */
class ThemeStoryTest extends LabStory {

    /** Grounds of the parts that are seen at once, by what to look for and how many of each there are. */
    private static final List<String> GROUNDS =
            List.of(".top-bar", ".study-strip", ".badges", ".transport", ".tool-strip", ".panels", ".status-bar");

    private static final double BRIGHT = 0.8;
    private static final double DARK = 0.25;

    private final Preferences light = Preferences.forgotten();

    @Override
    protected Preferences preferences() {
        light.set("theme", "light");
        return light;
    }

    @Test
    void everyPartFollowsWithinAFewPictures() {
        assertEquals(List.of(), notOf(true), "as chosen in an earlier session");
        int before = lightGrounds();
        TreeSet<Integer> steps = new TreeSet<>();
        AnimationTimer looking = onScreen(() -> {
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    steps.add(lightGrounds());
                }
            };
            timer.start();
            return timer;
        });
        type(KeyCode.F6);
        waitUntil("all of it is dark", () -> notOf(false).isEmpty());
        onScreen(() -> {
            looking.stop();
            return true;
        });
        assertTrue(steps.size() > before / 2, "the parts changed one after another: " + steps);
        type(KeyCode.F6);
        waitUntil("all of it is light again", () -> notOf(true).isEmpty());
    }

    @Test
    void menusAndTheLabFollowToo() throws IOException {
        open(SmallLoop.file(cache()));
        openTheLab();
        waitUntil("the lab is light", () -> isBright(lab().scene().getRoot().lookup(".tab-pane")));
        assertTrue(menuIsBright(true), "a menu opened by day");
        onScreen(() -> {
            lookup("#theme").<Button>query().fire();
            return true;
        });
        waitUntil("the lab is dark", () -> isDark(lab().scene().getRoot().lookup(".tab-pane")));
        assertTrue(menuIsBright(false), "the same menu by night");
    }

    private boolean menuIsBright(boolean bright) {
        MenuButton presets = lookup("#presets").query();
        onScreen(() -> {
            presets.show();
            return true;
        });
        waitUntil(
                "the menu is dressed",
                () -> menu().filter(menu -> bright ? isBright(menu) : isDark(menu))
                        .isPresent());
        onScreen(() -> {
            presets.hide();
            return true;
        });
        return true;
    }

    private static Optional<Node> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> menu.getScene().getRoot().lookupAll(".context-menu").stream())
                .filter(node -> ((Region) node).getBackground() != null)
                .findFirst();
    }

    /** Parts that are not yet, or no longer, as they should be. */
    private List<String> notOf(boolean bright) {
        return GROUNDS.stream()
                .filter(part -> {
                    Node node = stage.getScene().getRoot().lookup(part);
                    return !(bright ? isBright(node) : isDark(node));
                })
                .toList();
    }

    private int lightGrounds() {
        return GROUNDS.size() - notOf(true).size();
    }

    private static boolean isBright(Node node) {
        return brightness(node) > BRIGHT;
    }

    private static boolean isDark(Node node) {
        return brightness(node) < DARK;
    }

    private static double brightness(Node node) {
        Background background = ((Region) node).getBackground();
        return ((Color) background
                        .getFills()
                        .get(background.getFills().size() - 1)
                        .getFill())
                .getBrightness();
    }
}
