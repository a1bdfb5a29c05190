package org.clearcine.app.shell;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
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
    private static final Duration BETWEEN_STEPS = Duration.millis(80);
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 120;
    /** A page is this many times as high: what fills it is made in as many steps. */
    private static final int HEIGHTS = 3;

    private static final int COLUMNS = 4;
    private static final int ROWS = 2;

    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final List<String> stylesheets;

    private Rehearsal(List<String> stylesheets, List<Runnable> more) {
        this.stylesheets = List.copyOf(stylesheets);
        rehearse(new ComboBox<String>());
        TableView<String> table = new TableView<>();
        steps.add(() -> table.setSkin(new TableViewSkin<>(table)));
        rehearse(table);
        for (int i = 0; i < COLUMNS; i++) {
            steps.add(() -> table.getColumns().add(column()));
            steps.add(table::applyCss);
            steps.add(table::layout);
        }
        for (int i = 0; i < ROWS; i++) {
            steps.add(() -> table.getItems().add("row"));
            steps.add(table::layout);
        }
        rehearse(new ProgressBar());
        rehearse(new SplitPane(new Label(), new Label()));
        rehearse(new TabPane(new Tab("", new Label())));
        steps.addAll(more);
    }

    /**
     * Begins once the scene is on a screen; the list that the first loop comes into is rehearsed before, when there is no screen yet to
     * hold up.
     *
     * @param more what is prepared in the scene itself
     */
    static void of(Scene scene, List<Runnable> more) {
        LoopRow row = new LoopRow(() -> {});
        row.say("name", "series", "details");
        StackPane stage = new StackPane(new ListView<>(FXCollections.observableArrayList("row")), row);
        new Scene(stage, WIDTH, HEIGHT).getStylesheets().setAll(scene.getStylesheets());
        stage.applyCss();
        stage.layout();
        scene.windowProperty().flatMap(window -> window.showingProperty()).subscribe((before, showing) -> {
            if (Boolean.TRUE.equals(showing) && !Boolean.TRUE.equals(before)) {
                new Rehearsal(scene.getStylesheets(), more).begin();
            }
        });
    }

    private void begin() {
        PauseTransition pause = new PauseTransition(AFTER_THE_FIRST_PICTURE);
        pause.setOnFinished(end -> next(pause));
        pause.play();
    }

    /** The next pause begins when a step has ended: a clock would make up for late steps all at once. */
    private void next(PauseTransition pause) {
        steps.remove().run();
        if (!steps.isEmpty()) {
            pause.setDuration(BETWEEN_STEPS);
            pause.playFromStart();
        }
    }

    /** Dressing and each strip of the laying out are a step. */
    private void rehearse(Control control) {
        StackPane stage = new StackPane();
        steps.add(() -> {
            Scene unseen = new Scene(stage, WIDTH, HEIGHT);
            unseen.getStylesheets().setAll(stylesheets);
            stage.getChildren().add(control);
        });
        steps.add(stage::applyCss);
        for (int i = 1; i <= HEIGHTS; i++) {
            double height = i * HEIGHT;
            steps.add(() -> {
                stage.resize(WIDTH, height);
                stage.layout();
            });
        }
    }

    private static TableColumn<String, String> column() {
        TableColumn<String, String> column = new TableColumn<>("column");
        // With a width of its own, else every row is measured for it.
        column.setPrefWidth(WIDTH / COLUMNS);
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
        return column;
    }
}
