package org.clearcine.app.tools;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** What has been measured: the calibration with its origin, the list, the figures of the selected one. */
public final class ReadingPanel extends VBox {

    private static final double FIELD_WIDTH = 60;

    private final ReadingModel model;
    private final VBox rows = new VBox(2);
    private final Label calibration = new Label();
    private final HBox catheter;
    private final HBox knownLine;

    public ReadingPanel(ReadingModel model, ObservableValue<Optional<ShownFrame>> shown) {
        super(8);
        this.model = model;
        setId("readings");
        getStyleClass().add("panel");
        getStylesheets().add(ReadingPanel.class.getResource("tools.css").toExternalForm());
        Label title = new Label("Measurements");
        title.getStyleClass().add("panel-title");
        calibration.setId("calibration");
        calibration.setWrapText(true);
        calibration.setMinHeight(Region.USE_PREF_SIZE);
        calibration.getStyleClass().add("calibration");
        catheter =
                typed("french", "Catheter", Words.number(model.frenchProperty().get()), "F", model::setFrench);
        knownLine = typed("known-length", "This line is", "", "mm", model::setKnownLength);
        getChildren().addAll(title, calibration, catheter, knownLine, rows, new FiguresView(model, shown));
        model.readingsProperty().subscribe(readings -> show(readings));
        model.selectedProperty()
                .subscribe(number -> show(model.readingsProperty().get()));
        model.toolProperty().subscribe(value -> showFields());
        model.knownLineProperty().subscribe(value -> showFields());
    }

    /** A number that is typed, between what it is and its unit. */
    private static HBox typed(
            String id, String before, String first, String unit, java.util.function.DoubleConsumer taker) {
        TextField field = new TextField(first);
        field.setId(id);
        field.setPrefWidth(FIELD_WIDTH);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setAccessibleText(before + ", in " + unit);
        Button set = new Button("Set");
        set.setId(id + "-set");
        KeyFocus.byTab(set);
        Runnable take = () -> {
            try {
                taker.accept(Double.parseDouble(field.getText().strip().replace(',', '.')));
                KeyFocus.giveBack(field);
            } catch (IllegalArgumentException notASize) {
                field.selectAll();
            }
        };
        field.setOnAction(enter -> take.run());
        set.setOnAction(press -> take.run());
        HBox row = new HBox(6, new Label(before), field, new Label(unit), set);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showFields() {
        Tool inHand = model.toolProperty().get();
        Optional<Tool> drawn = model.knownLineProperty().get().map(Drawing::tool);
        show(
                catheter,
                inHand == Tool.CATHETER
                        || drawn.filter(tool -> tool == Tool.CATHETER).isPresent());
        show(knownLine, drawn.filter(tool -> tool == Tool.KNOWN_LINE).isPresent());
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void show(Readings readings) {
        Calibration used = readings.calibration();
        calibration.setText(
                used.isMetric()
                        ? Words.number(used.columnMillimetres()) + " mm a pixel: " + used.inWords()
                        : "Lengths in " + used.inWords());
        calibration.setGraphic(Icons.of(used.isDoubtful() ? MaterialDesignA.ALERT_OUTLINE : MaterialDesignR.RULER));
        rows.getChildren()
                .setAll(readings.measurements().stream()
                        .map(one -> row(one, used))
                        .toList());
    }

    private HBox row(Measurement one, Calibration used) {
        Label name = new Label(one.name());
        Label value = new Label(PaneReading.geometry(one, used));
        value.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button delete = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Delete " + one.name(), "Del");
        delete.setId("delete-" + one.number());
        delete.setOnAction(press -> model.delete(one.number()));
        HBox row = new HBox(8, name, space, value, delete);
        row.setId("reading-" + one.number());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("reading-row");
        if (one.number() == model.selectedProperty().get()) {
            row.getStyleClass().add("reading-row-selected");
        }
        row.setOnMouseClicked(click -> model.selectedProperty().set(one.number()));
        return row;
    }

    /** The names and values in the list. */
    List<String> listed() {
        return rows.getChildren().stream()
                .map(row -> ((Label) ((HBox) row).getChildren().get(0)).getText())
                .toList();
    }
}
