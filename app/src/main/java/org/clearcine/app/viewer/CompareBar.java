package org.clearcine.app.viewer;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The ways to compare, in words, over the panes; and what belongs to the way in use. */
final class CompareBar extends HBox {

    private final CompareModel compare;

    CompareBar(CompareModel compare) {
        super(2);
        this.compare = compare;
        setId("compare-bar");
        getStyleClass().add("compare-bar");
        setAlignment(Pos.CENTER_LEFT);
        for (CompareMode mode : CompareMode.values()) {
            getChildren().add(choice(mode));
        }
        Button swap = Icons.dress(new Button(), MaterialDesignS.SWAP_HORIZONTAL_BOLD, "Exchange the sides", "S");
        swap.setId("swap");
        swap.setOnAction(press -> compare.swap());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(swap, space, differenceGain(), ownWindows(), hint());
    }

    private ToggleButton choice(CompareMode mode) {
        int digit = mode.ordinal() + 1;
        ToggleButton button = new ToggleButton(mode.says());
        button.setId("mode-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        KeyFocus.byTab(button);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Icons.explain(button, mode.says(), mode == CompareMode.DIFFERENCE ? "X, or V then 4" : "V then " + digit);
        button.setOnAction(press -> {
            compare.modeProperty().set(mode);
            button.setSelected(true);
        });
        compare.modeProperty().subscribe(chosen -> button.setSelected(chosen == mode));
        // The digits appear once V has been pressed.
        compare.choosingProperty()
                .subscribe(choosing -> button.setText(choosing ? digit + "  " + mode.says() : mode.says()));
        return button;
    }

    private HBox differenceGain() {
        Label gain = new Label();
        gain.setId("difference-gain");
        compare.differenceGainProperty().subscribe(value -> gain.setText("x" + value));
        Button less = Icons.dress(new Button(), MaterialDesignM.MINUS, "Difference: half the gain", "Shift+G");
        less.setId("gain-less");
        less.setOnAction(press -> compare.changeDifferenceGain(false));
        Button more = Icons.dress(new Button(), MaterialDesignP.PLUS, "Difference: twice the gain", "G");
        more.setId("gain-more");
        more.setOnAction(press -> compare.changeDifferenceGain(true));
        HBox group = new HBox(4, new Label("Difference"), less, gain, more);
        group.setAlignment(Pos.CENTER);
        group.visibleProperty().bind(compare.modeProperty().map(mode -> mode == CompareMode.DIFFERENCE));
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }

    private Button ownWindows() {
        Button same = new Button("One window for all panes");
        same.setId("same-window");
        KeyFocus.byTab(same);
        same.getStyleClass().addAll("flat", "small");
        Icons.explain(same, "Take back the windows of single panes (Ctrl+drag on a pane gives it one)", "");
        same.setOnAction(press -> compare.clearOwnTransforms());
        same.visibleProperty().bind(compare.ownTransformsProperty().map(own -> !own.isEmpty()));
        same.managedProperty().bind(same.visibleProperty());
        return same;
    }

    private static Label hint() {
        Label hint = new Label("hold \\ : raw");
        hint.getStyleClass().add("muted");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        return hint;
    }
}
