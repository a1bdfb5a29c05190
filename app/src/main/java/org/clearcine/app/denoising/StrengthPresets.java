package org.clearcine.app.denoising;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;

/** Low, medium and high strength, as angiography stations name them. */
final class StrengthPresets extends HBox {

    /** A named strength. */
    private enum Preset {
        LOW("Low", 0.4),
        MEDIUM("Medium", 0.7),
        HIGH("High", 1);

        private final String says;
        private final double strength;

        Preset(String says, double strength) {
            this.says = says;
            this.strength = strength;
        }
    }

    StrengthPresets(DoubleProperty strength) {
        super(4);
        for (Preset preset : Preset.values()) {
            ToggleButton button = new ToggleButton(preset.says);
            button.setId("preset-" + preset.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("flat", "small", "preset");
            KeyFocus.byTab(button);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            Icons.explain(button, "Strength " + Math.round(100 * preset.strength) + " %", "");
            button.setOnAction(press -> {
                strength.set(preset.strength);
                button.setSelected(true);
            });
            strength.subscribe(value -> button.setSelected(Math.abs(value.doubleValue() - preset.strength) < 1e-9));
            getChildren().add(button);
        }
    }
}
