package org.clearcine.app.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A share from 0 to 100 %: dragged or typed; a double click on the slider goes back to its default. */
public final class ValueSlider extends VBox {

    private static final double PERCENT = 100;
    private static final double FIELD_WIDTH = 58;

    private final Slider slider = new Slider(0, PERCENT, 0);
    private final TextField field = new TextField();
    private final DoubleProperty value = new SimpleDoubleProperty();
    private final DoubleProperty defaultValue = new SimpleDoubleProperty();

    /**
     * @param name the label, also the accessible name
     * @param says what it does, for the tooltip
     * @param shortcut keys that do the same; may be empty
     */
    public ValueSlider(String name, String says, String shortcut) {
        getStyleClass().add("value-slider");
        Label label = new Label(name);
        label.setLabelFor(slider);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(label, space, field);
        head.setAlignment(Pos.CENTER_LEFT);
        field.setPrefWidth(FIELD_WIDTH);
        field.setMaxWidth(FIELD_WIDTH);
        field.setAlignment(Pos.CENTER_RIGHT);
        Icons.explain(slider, says + " (double-click: back to the default)", shortcut);
        slider.setAccessibleText(name);
        field.setAccessibleText(name + " in percent");
        slider.setBlockIncrement(5);
        getChildren().addAll(head, slider);
        bind();
    }

    private void bind() {
        value.subscribe(share -> {
            slider.setValue(share.doubleValue() * PERCENT);
            showNumber();
        });
        slider.valueProperty().subscribe(percent -> {
            if (Math.abs(percent.doubleValue() - value.get() * PERCENT) > 1e-6) {
                value.set(Math.round(percent.doubleValue()) / PERCENT);
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                value.set(defaultValue.get());
            }
        });
        field.setOnAction(enter -> {
            takeTyped();
            KeyFocus.giveBack(field);
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                takeTyped();
            }
        });
    }

    private void takeTyped() {
        try {
            double typed = Double.parseDouble(field.getText().replace("%", "").strip());
            value.set(Math.max(0, Math.min(PERCENT, typed)) / PERCENT);
        } catch (NumberFormatException notANumber) {
            // What was typed is no number: the slider's own value comes back below.
        }
        showNumber();
    }

    private void showNumber() {
        field.setText(Math.round(value.get() * PERCENT) + " %");
    }

    /** From 0 to 1. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** Where a double click goes, from 0 to 1. */
    public DoubleProperty defaultValueProperty() {
        return defaultValue;
    }

    /** The slider itself, so that tests and shortcuts can find it by id. */
    public ValueSlider withId(String id) {
        slider.setId(id);
        field.setId(id + "-field");
        return this;
    }
}
