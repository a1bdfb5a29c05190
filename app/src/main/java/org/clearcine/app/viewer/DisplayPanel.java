package org.clearcine.app.viewer;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.control.ValueSlider;
import org.clearcine.core.display.VoiWindow;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** How the frames are looked at: window, inversion, motion map. */
public final class DisplayPanel extends VBox {

    private static final double FIELD_WIDTH = 76;

    private final PictureModel look;

    public DisplayPanel(PictureModel look) {
        this.look = look;
        getStyleClass().add("panel");
        getChildren()
                .addAll(
                        new VBox(6, title("Window"), window(), new PresetMenu(look), invert()),
                        new VBox(6, title("Motion map"), motionMap(), contours(), opacity(), arrows()));
    }

    private Node window() {
        TextField center = field("window-center", "Window center");
        TextField width = field("window-width", "Window width");
        look.windowProperty().subscribe(window -> {
            center.setText(number(window.windowCenter()));
            width.setText(number(window.windowWidth()));
        });
        for (TextField field : new TextField[] {center, width}) {
            field.setOnAction(enter -> {
                typed(center, width);
                KeyFocus.giveBack(field);
            });
        }
        Button reset = Icons.dress(new Button(), MaterialDesignR.RESTORE, "The file's own window", "0");
        reset.setId("reset-window");
        reset.setOnAction(press -> look.resetWindow());
        HBox row = new HBox(8, new Label("C"), center, new Label("W"), width, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void typed(TextField center, TextField width) {
        VoiWindow before = look.windowProperty().getValue();
        try {
            double newCenter = Double.parseDouble(center.getText().strip());
            double newWidth = Double.parseDouble(width.getText().strip());
            look.setWindow(newCenter, newWidth);
        } catch (IllegalArgumentException notAWindow) {
            // What was typed is no window: the one in use is written back.
            center.setText(number(before.windowCenter()));
            width.setText(number(before.windowWidth()));
        }
    }

    private Node invert() {
        ToggleSwitch invert = new ToggleSwitch();
        invert.setId("invert");
        KeyFocus.byTab(invert);
        Icons.explain(invert, "Dark becomes bright and bright dark", "Shift+I");
        look.transformProperty().subscribe(transform -> invert.setSelected(transform.isInverse()));
        invert.selectedProperty().subscribe(inverse -> {
            if (inverse != look.transformProperty().get().isInverse()) {
                look.invert();
            }
        });
        return row("Inverse", invert);
    }

    private Node motionMap() {
        ToggleSwitch shown = new ToggleSwitch();
        shown.setId("motion-map");
        KeyFocus.byTab(shown);
        Icons.explain(shown, "Motion map over the processed pane", "M");
        shown.selectedProperty().bindBidirectional(look.motionMapProperty());
        return row("Shown", shown);
    }

    private Node contours() {
        ToggleSwitch lines = new ToggleSwitch();
        lines.setId("motion-contours");
        KeyFocus.byTab(lines);
        Icons.explain(lines, "Lines where M is 0.25, 0.5 and 0.75 instead of a fill", "Shift+M");
        lines.selectedProperty().bindBidirectional(look.motionContoursProperty());
        lines.disableProperty().bind(look.motionMapProperty().not());
        return row("As lines", lines);
    }

    private Node arrows() {
        ToggleSwitch arrows = new ToggleSwitch();
        arrows.setId("motion-arrows");
        KeyFocus.byTab(arrows);
        Icons.explain(arrows, "Where things go from the frame before to this one, once the loop has been denoised", "");
        arrows.selectedProperty().bindBidirectional(look.motionArrowsProperty());
        return row("Arrows", arrows);
    }

    private Node opacity() {
        ValueSlider opacity = new ValueSlider("Opacity", "How much of the picture the motion map covers", "")
                .withId("motion-opacity");
        opacity.defaultValueProperty().set(look.motionOpacityProperty().get());
        opacity.valueProperty().bindBidirectional(look.motionOpacityProperty());
        opacity.disableProperty().bind(look.motionMapProperty().not().or(look.motionContoursProperty()));
        return opacity;
    }

    private static Node row(String name, Node control) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(new Label(name), space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextField field(String id, String says) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(FIELD_WIDTH);
        field.setAlignment(Pos.CENTER_RIGHT);
        Icons.explain(field, says, "");
        return field;
    }

    private static Label title(String says) {
        Label label = new Label(says);
        label.getStyleClass().add("panel-title");
        return label;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 && value != Math.rint(value) ? "%.2f" : "%.0f", value);
    }
}
