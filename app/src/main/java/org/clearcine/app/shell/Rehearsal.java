package org.clearcine.app.shell;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Parts that the first picture does without are made once unseen, one step at a time, after the window has come up.
 *
 * <p>The first table of a program takes a long time to load and dress; all of that at once, when a page is opened, would hold the screen
 * up while a loop plays.
 */
final class Rehearsal {

    private static final Duration AFTER_THE_FIRST_PICTURE = Duration.seconds(1);
    private static final Duration BETWEEN_STEPS = Duration.millis(120);

    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final List<String> stylesheets;

    private Rehearsal(List<String> stylesheets) {
        this.stylesheets = List.copyOf(stylesheets);
        rehearse(() -> new ComboBox<String>());
        rehearse(() -> new TableView<String>());
        rehearse(Rehearsal::table);
        rehearse(ProgressBar::new);
        rehearse(() -> new SplitPane(new Label(), new Label()));
        rehearse(() -> new TabPane(new Tab("", new Label())));
    }

    /** Begins once the scene is on a screen. */
    static void of(Scene scene) {
        scene.windowProperty().flatMap(window -> window.showingProperty()).subscribe((before, showing) -> {
            if (Boolean.TRUE.equals(showing) && !Boolean.TRUE.equals(before)) {
                new Rehearsal(scene.getStylesheets()).begin();
            }
        });
    }

    private void begin() {
        Timeline timeline =
                new Timeline(new KeyFrame(BETWEEN_STEPS, step -> steps.remove().run()));
        timeline.setCycleCount(steps.size());
        timeline.setDelay(AFTER_THE_FIRST_PICTURE);
        timeline.play();
    }

    /** Making, dressing and laying out are a step each. */
    private void rehearse(Supplier<Control> maker) {
        StackPane stage = new StackPane();
        steps.add(() -> {
            Scene unseen = new Scene(stage, 400, 300);
            unseen.getStylesheets().setAll(stylesheets);
            stage.getChildren().add(maker.get());
        });
        steps.add(stage::applyCss);
        steps.add(stage::layout);
    }

    private static TableView<String> table() {
        TableView<String> table = new TableView<>();
        TableColumn<String, String> column = new TableColumn<>("column");
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
        table.getColumns().add(column);
        table.getItems().add("row");
        return table;
    }
}
