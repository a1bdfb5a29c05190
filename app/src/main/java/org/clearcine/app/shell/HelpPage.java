package org.clearcine.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys on one page, over the panes; generated from the key map, so that it cannot be wrong. */
final class HelpPage extends StackPane {

    private static final double KEYS_WIDTH = 130;
    private static final double COLUMN_WIDTH = 330;
    private static final double GAP = 32;

    HelpPage(KeyMap keys, Commands commands) {
        setId("help");
        getStyleClass().add("help-page");
        visibleProperty().bind(commands.helpShownProperty());
        setOnMouseClicked(click -> commands.toggleHelp());
        FlowPane columns = new FlowPane(GAP, 20);
        columns.setPrefWrapLength(2 * COLUMN_WIDTH + 2 * GAP);
        columns.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        columns.getStyleClass().add("help-card");
        grouped(keys).forEach((group, entries) -> columns.getChildren().add(column(group, entries)));
        columns.getChildren().add(mouse());
        getChildren().add(columns);
    }

    private static Map<String, List<KeyMap.Entry>> grouped(KeyMap keys) {
        return keys.entries().stream()
                .collect(Collectors.groupingBy(KeyMap.Entry::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static VBox column(String group, List<KeyMap.Entry> entries) {
        VBox column = headed(group);
        for (KeyMap.Entry entry : entries) {
            String names = entry.keys().stream().map(HelpPage::name).collect(Collectors.joining("  "));
            column.getChildren().add(row(names, entry.says()));
        }
        if (group.equals("Compare")) {
            column.getChildren().add(row("hold \\", "Raw, in every way to compare"));
        }
        return column;
    }

    private static VBox mouse() {
        VBox column = headed("Mouse");
        column.setPrefWidth(2 * COLUMN_WIDTH + GAP);
        column.getChildren()
                .addAll(
                        row("drag", "Window: across is wider, down is darker"),
                        row("Ctrl+drag", "Window of that pane only"),
                        row("right drag", "Move"),
                        row("hold Q", "Magnifier"),
                        row("wheel", "Zoom at the pointer"),
                        row("double click", "Whole frame; on a slider: its default"));
        return column;
    }

    private static VBox headed(String group) {
        Label title = new Label(group);
        title.getStyleClass().add("panel-title");
        VBox column = new VBox(4, title);
        column.setPrefWidth(COLUMN_WIDTH);
        return column;
    }

    private static HBox row(String keys, String says) {
        Label key = new Label(keys);
        key.getStyleClass().add("help-key");
        key.setMinWidth(KEYS_WIDTH);
        key.setAlignment(Pos.CENTER_LEFT);
        return new HBox(8, key, new Label(says));
    }

    /** As it is printed on keyboards. */
    private static String name(KeyCombination key) {
        return key.getDisplayText()
                .replace("Open Bracket", "[")
                .replace("Close Bracket", "]")
                .replace("Period", ".")
                .replace("Comma", ",")
                .replace("Shift+/", "?")
                .replace("Numpad0", "");
    }
}
