package org.clearcine.app.physics;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabRow;

/** All figures with half of their 95 % interval; the text of a row can be copied. */
final class FiguresTable extends TableView<LabRow> {

    FiguresTable() {
        setId("figures");
        getStyleClass().add("dense");
        addColumn("Region", 110, LabRow::region);
        addColumn("Quantity", 250, LabRow::quantity);
        addColumn("Raw", 120, row -> figure(row.raw()));
        addColumn("Denoised", 120, row -> figure(row.processed()));
        addColumn("Change", 120, FiguresTable::change);
        addColumn("Unit", 90, LabRow::unit);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private void addColumn(String title, double width, Function<LabRow, String> text) {
        TableColumn<LabRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        getColumns().add(column);
    }

    private static String change(LabRow row) {
        if (!row.change().isKnown() || !row.processed().isKnown()) {
            return "";
        }
        return row.isRatio() ? "x " + figure(row.change()) : figure(row.change());
    }

    /** Such as {@code 20.1 ±0.4}. */
    static String figure(Estimate estimate) {
        if (!estimate.isKnown()) {
            return "\u2013";
        }
        double half = (estimate.high() - estimate.low()) / 2;
        String value = String.format(Locale.ROOT, "%.4g", estimate.value());
        return half > 0 ? value + String.format(Locale.ROOT, " \u00b1%.2g", half) : value;
    }
}
