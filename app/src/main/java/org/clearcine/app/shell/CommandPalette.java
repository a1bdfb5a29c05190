package org.clearcine.app.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.keys.KeyMap;
import org.clearcine.app.keys.KeyNames;
import org.clearcine.app.keys.Keyboard;

/** All commands in one list, found by typing a few letters of their words, run with Enter. */
final class CommandPalette extends StackPane {

    private static final double WIDTH = 560;
    private static final double LIST_HEIGHT = 420;

    private final Keyboard keyboard;
    private final Desk desk;
    private final TextField words = new TextField();
    private final ListView<KeyMap.Entry> found = new ListView<>();

    CommandPalette(Keyboard keyboard, Desk desk) {
        this.keyboard = keyboard;
        this.desk = desk;
        setId("palette");
        getStyleClass().add("help-page");
        visibleProperty().bind(desk.paletteShownProperty());
        managedProperty().bind(visibleProperty());
        words.setId("palette-words");
        words.setPromptText("What do you want to do?");
        words.setAccessibleText("Search all commands");
        found.setId("palette-found");
        found.setAccessibleText("Commands found");
        found.setFocusTraversable(false);
        found.setPrefHeight(LIST_HEIGHT);
        found.setCellFactory(list -> new CommandCell());
        found.setPlaceholder(new Label("No command has these words."));
        VBox card = new VBox(8, words, found);
        card.getStyleClass().addAll("help-card", "palette-card");
        card.setPrefWidth(WIDTH);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.CENTER);
        getChildren().add(card);
        card.setOnMouseClicked(click -> click.consume());
        setOnMouseClicked(click -> desk.paletteShownProperty().set(false));
        found.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getTarget() != found) {
                run();
            }
        });
        words.textProperty().subscribe(this::search);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        desk.paletteShownProperty().subscribe(this::open);
    }

    private void open(boolean shown) {
        if (shown) {
            words.clear();
            search();
            Platform.runLater(words::requestFocus);
        } else {
            KeyFocus.giveBack(words);
        }
    }

    private void search() {
        found.getItems().setAll(matching(keyboard.mapProperty().get().entries(), words.getText()));
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    /** Every word must be in it somewhere; those whose own words begin with what was typed come first. */
    static List<KeyMap.Entry> matching(List<KeyMap.Entry> entries, String typed) {
        String[] wanted = typed.toLowerCase(Locale.ROOT).strip().split("\\s+");
        String begin = typed.toLowerCase(Locale.ROOT).strip();
        List<KeyMap.Entry> matches = entries.stream()
                .filter(entry -> Stream.of(wanted).allMatch(text(entry)::contains))
                .toList();
        return Stream.concat(
                        matches.stream().filter(entry -> says(entry).startsWith(begin)),
                        matches.stream().filter(entry -> !says(entry).startsWith(begin)))
                .toList();
    }

    private static String says(KeyMap.Entry entry) {
        return entry.says().toLowerCase(Locale.ROOT);
    }

    private static String text(KeyMap.Entry entry) {
        return (entry.group() + " " + entry.says() + " " + KeyNames.printed(entry.keys())).toLowerCase(Locale.ROOT);
    }

    private void press(KeyEvent press) {
        int selected = found.getSelectionModel().getSelectedIndex();
        switch (press.getCode()) {
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            case PAGE_DOWN -> select(selected + 10);
            case PAGE_UP -> select(selected - 10);
            case ENTER -> run();
            case ESCAPE -> desk.paletteShownProperty().set(false);
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void select(int index) {
        int last = found.getItems().size() - 1;
        int chosen = Math.max(0, Math.min(last, index));
        found.getSelectionModel().select(chosen);
        found.scrollTo(Math.max(0, chosen - 4));
    }

    private void run() {
        KeyMap.Entry chosen = found.getSelectionModel().getSelectedItem();
        desk.paletteShownProperty().set(false);
        if (chosen != null) {
            chosen.action().run();
        }
    }

    /** Group, what it does, keys. */
    private static final class CommandCell extends ListCell<KeyMap.Entry> {

        private final Label group = new Label();
        private final Label says = new Label();
        private final Label keys = new Label();
        private final Node row;

        CommandCell() {
            group.getStyleClass().add("muted");
            group.setMinWidth(96);
            keys.getStyleClass().add("help-key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(8, group, says, space, keys);
        }

        @Override
        protected void updateItem(KeyMap.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                group.setText(entry.group());
                says.setText(entry.says());
                keys.setText(KeyNames.printed(entry.keys()));
                setAccessibleText(entry.says());
            }
        }
    }
}
