package org.clearcine.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.keys.KeyMap;
import org.clearcine.app.keys.KeyNames;
import org.clearcine.app.keys.KeySet;
import org.clearcine.app.keys.Keyboard;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Where keys are changed: a named set, and own keys for single commands; a key that is taken is taken over only knowingly. */
final class KeysPage extends StackPane {

    private static final double WIDTH = 720;
    private static final double LIST_HEIGHT = 440;

    private final Keyboard keyboard;
    private final Desk desk;
    private final ListView<KeyMap.Entry> list = new ListView<>();
    private final TextField words = new TextField();
    private final Label said = new Label();
    private final Button takeOver = new Button("Take it over");
    private Optional<String> waiting = Optional.empty();

    KeysPage(Keyboard keyboard, Desk desk) {
        this.keyboard = keyboard;
        this.desk = desk;
        setId("keys-page");
        getStyleClass().add("help-page");
        visibleProperty().bind(desk.keysShownProperty());
        managedProperty().bind(visibleProperty());
        VBox card = new VBox(10, head(), find(), list, foot());
        card.getStyleClass().addAll("help-card", "palette-card");
        card.setPrefWidth(WIDTH);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        list.setId("keys-list");
        list.setAccessibleText("Commands and their keys");
        list.setPrefHeight(LIST_HEIGHT);
        list.setCellFactory(view -> new KeyCell());
        getChildren().add(card);
        keyboard.mapProperty().subscribe(map -> fill());
        words.textProperty().subscribe(typed -> fill());
        // Before the window's own keys: the next press is what the person wants, whatever it does now.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
            }
        });
        desk.keysShownProperty().subscribe(shown -> {
            stopWaiting("");
            if (!shown) {
                KeyFocus.giveBack(this);
            }
        });
    }

    private HBox head() {
        Label title = new Label("Keys");
        title.getStyleClass().add("panel-title");
        HBox head = new HBox(4, title);
        head.setAlignment(Pos.CENTER_LEFT);
        for (KeySet set : KeySet.values()) {
            ToggleButton button = new ToggleButton(set.says());
            button.setId("key-set-" + set.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll("flat", "small");
            KeyFocus.byTab(button);
            Icons.explain(button, "Keys as in " + set.says() + "; own changes are given up", "");
            button.setOnAction(press -> {
                keyboard.use(set);
                button.setSelected(true);
                stopWaiting("Keys as in " + set.says() + ".");
            });
            keyboard.setProperty().subscribe(used -> button.setSelected(used == set));
            head.getChildren().add(button);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Close", "Esc");
        close.setOnAction(press -> desk.keysShownProperty().set(false));
        head.getChildren().addAll(space, close);
        return head;
    }

    private TextField find() {
        words.setId("keys-words");
        words.setPromptText("Find a command");
        words.setAccessibleText("Find a command");
        return words;
    }

    private HBox foot() {
        said.setId("keys-said");
        said.setWrapText(true);
        said.setMinHeight(40);
        takeOver.setId("keys-take-over");
        KeyFocus.byTab(takeOver);
        takeOver.setMinWidth(Region.USE_PREF_SIZE);
        takeOver.setVisible(false);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(12, said, takeOver);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void fill() {
        List<KeyMap.Entry> wanted =
                CommandPalette.matching(keyboard.mapProperty().get().entries(), words.getText());
        list.getItems().setAll(new ArrayList<>(wanted));
    }

    private void waitFor(KeyMap.Entry entry) {
        waiting = Optional.of(entry.id());
        takeOver.setVisible(false);
        said.setText("Press the key for \"" + entry.says() + "\"; Esc leaves it as it is.");
        list.refresh();
        requestFocus();
    }

    private void stopWaiting(String words) {
        waiting = Optional.empty();
        takeOver.setVisible(false);
        said.setText(words);
        list.refresh();
    }

    private void press(KeyEvent press) {
        if (waiting.isEmpty() || !isVisible()) {
            return;
        }
        KeyNames.of(press).ifPresent(key -> hear(waiting.get(), key));
        press.consume();
    }

    private void hear(String id, KeyCombination key) {
        String name = KeyNames.printed(key);
        if (name.equals("Esc")) {
            stopWaiting("Nothing was changed.");
            return;
        }
        Optional<String> refusal = Keyboard.refusal(key);
        if (refusal.isPresent()) {
            stopWaiting(refusal.get());
            return;
        }
        Optional<KeyMap.Entry> holder = keyboard.conflict(id, key);
        if (holder.isEmpty()) {
            keyboard.give(id, key);
            stopWaiting(name + " is set.");
            return;
        }
        stopWaiting(name + " is already \"" + holder.get().says() + "\".");
        takeOver.setVisible(true);
        takeOver.setOnAction(press -> {
            keyboard.give(id, key);
            stopWaiting(name + " is set; \"" + holder.get().says() + "\" has lost it.");
        });
    }

    /** A command, its keys, and what can be done about them. */
    private final class KeyCell extends ListCell<KeyMap.Entry> {

        private final Label group = new Label();
        private final Label says = new Label();
        private final Label keys = new Label();
        private final Button add = new Button("Add key");
        private final Button clear = Icons.dress(new Button(), MaterialDesignC.CLOSE, "No key for this", "");
        private final Button restore =
                Icons.dress(new Button(), MaterialDesignR.RESTORE, "The keys of the set back", "");
        private final HBox row;

        KeyCell() {
            group.getStyleClass().add("muted");
            group.setMinWidth(96);
            keys.getStyleClass().add("help-key");
            add.getStyleClass().add("flat");
            KeyFocus.byTab(add);
            add.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(8, group, says, space, keys, add, clear, restore);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(KeyMap.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty ? null : row);
            if (empty) {
                return;
            }
            group.setText(entry.group());
            says.setText(entry.says());
            boolean asked = waiting.filter(entry.id()::equals).isPresent();
            keys.setText(asked ? "press a key" : KeyNames.printed(entry.keys()));
            setAccessibleText(entry.says());
            Icons.explain(add, "Give a key to: " + entry.says(), "");
            add.setOnAction(press -> waitFor(entry));
            clear.setOnAction(press -> {
                keyboard.clear(entry.id());
                stopWaiting("\"" + entry.says() + "\" has no key.");
            });
            restore.setOnAction(press -> {
                keyboard.restore(entry.id());
                stopWaiting("\"" + entry.says() + "\" is as in the set.");
            });
        }
    }
}
