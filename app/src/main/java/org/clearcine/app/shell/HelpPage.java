package org.clearcine.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.keys.KeyMap;
import org.clearcine.app.keys.KeyNames;
import org.clearcine.app.keys.Keyboard;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Over the panes: all keys, generated from the keys in use so that they cannot be wrong, and how things are done, in words. */
final class HelpPage extends StackPane {

    private static final double KEYS_WIDTH = 150;
    private static final double COLUMN_WIDTH = 390;
    private static final double GAP = 32;
    /** As many letters as fit beside the keys in any case. */
    private static final int ONE_LINE = 28;

    private static final double MOST_OF_WINDOW = 0.94;

    private final Commands commands;
    private final VBox left = new VBox(20);
    private final VBox right = new VBox(20);
    private final HBox columns = new HBox(GAP, left, right);
    private final ScrollPane body = new ScrollPane();
    private final Node words;
    private ToggleButton use;

    HelpPage(Keyboard keyboard, Desk desk, Commands commands) {
        this.commands = commands;
        words = HelpWords.page(2 * COLUMN_WIDTH + GAP);
        setId("help");
        getStyleClass().add("help-page");
        visibleProperty().bind(commands.helpShownProperty());
        managedProperty().bind(visibleProperty());
        setOnMouseClicked(click -> commands.toggleHelp());
        keyboard.mapProperty().subscribe(map -> list(map.entries()));
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.getStyleClass().add("help-scroll");
        VBox card = new VBox(14, head(desk), body);
        card.getStyleClass().add("help-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.maxHeightProperty().bind(heightProperty().multiply(MOST_OF_WINDOW));
        card.setOnMouseClicked(click -> click.consume());
        getChildren().add(card);
        commands.helpShownProperty().subscribe(shown -> {
            if (shown) {
                fill();
                body.setContent(use.isSelected() ? words : columns);
                // What was filled while nobody saw it has no size yet.
                left.requestLayout();
                right.requestLayout();
            }
        });
    }

    /** Fills the page while nobody sees it, in steps that can be done apart. */
    List<Runnable> unseen() {
        columns.getChildren().setAll(left);
        return List.of(() -> body.setContent(columns), this::fill);
    }

    private void fill() {
        if (!columns.getChildren().contains(right)) {
            columns.getChildren().add(right);
        }
    }

    private HBox head(Desk desk) {
        ToggleGroup pages = new ToggleGroup();
        ToggleButton keys = page("Keys", "help-keys", columns, pages);
        use = page("Using ClearCine", "help-words", words, pages);
        keys.setSelected(true);
        Button change = new Button("Change keys");
        change.getStyleClass().add("flat");
        KeyFocus.byTab(change);
        Icons.explain(change, "Change keys, or take those of Weasis or OHIF", "Ctrl+,");
        change.setOnAction(press -> {
            commands.toggleHelp();
            desk.keysShownProperty().set(true);
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Close", "Esc");
        close.setOnAction(press -> commands.toggleHelp());
        HBox head = new HBox(4, keys, use, space, change, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton page(String says, String id, Node content, ToggleGroup pages) {
        ToggleButton button = new ToggleButton(says);
        button.setId(id);
        button.setToggleGroup(pages);
        button.getStyleClass().addAll("flat", "small");
        KeyFocus.byTab(button);
        Icons.explain(button, says, "");
        button.setOnAction(press -> {
            button.setSelected(true);
            body.setContent(content);
            body.setVvalue(0);
        });
        return button;
    }

    private void list(List<KeyMap.Entry> entries) {
        left.getChildren().clear();
        right.getChildren().clear();
        int[] rows = {0, 0};
        grouped(entries).forEach((group, ofGroup) -> {
            int shorter = rows[0] <= rows[1] ? 0 : 1;
            (shorter == 0 ? left : right).getChildren().add(column(group, ofGroup));
            rows[shorter] += ofGroup.size() + 2;
        });
        (rows[0] <= rows[1] ? left : right).getChildren().add(mouse());
    }

    /** Commands without a key are found in the list of all commands. */
    private static Map<String, List<KeyMap.Entry>> grouped(List<KeyMap.Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.keys().isEmpty())
                .collect(Collectors.groupingBy(KeyMap.Entry::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static VBox column(String group, List<KeyMap.Entry> entries) {
        VBox column = headed(group);
        for (KeyMap.Entry entry : entries) {
            column.getChildren().add(row(KeyNames.printed(entry.keys()), entry.says()));
        }
        if (group.equals("Compare")) {
            column.getChildren().add(row("hold \\", "Raw, in every way to compare"));
        }
        return column;
    }

    private static VBox mouse() {
        VBox column = headed("Mouse");
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
        Label words = new Label(says);
        // Lines that could wrap are measured again at every level of the page: that is for those that must.
        words.setWrapText(says.length() > ONE_LINE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return new HBox(8, key, words);
    }
}
