package org.clearcine.app.physics;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import org.clearcine.app.control.UnrolledTable;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabRow;

/** All figures with half of their 95 % interval; the text of a row can be copied. */
final class FiguresTable extends UnrolledTable<LabRow> {

    FiguresTable() {
        setId("figures");
        getStyleClass().add("dense");
        addColumn("Region", 100, LabRow::region);
        addColumn("Quantity", 270, FiguresTable::quantity);
        addColumn("Raw", 120, row -> figure(row.raw()));
        addColumn("Denoised", 120, row -> figure(row.processed()));
        addColumn("Change", 130, FiguresTable::change);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private void addColumn(String title, double width, Function<LabRow, String> text) {
        TableColumn<LabRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        getColumns().add(column);
    }

    private static String quantity(LabRow row) {
        return row.unit().isEmpty() ? row.quantity() : row.quantity() + " (" + row.unit() + ")";
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
        if (!(half > 0) || !Double.isFinite(half)) {
            boolean isCount = estimate.value() == Math.rint(estimate.value()) && Math.abs(estimate.value()) < 1e6;
            return String.format(Locale.ROOT, isCount ? "%.0f" : "%.4g", estimate.value());
        }
        // Two digits of the interval are all that it knows of itself.
        int decimals = (int) Math.max(0, Math.min(9, 1 - Math.floor(Math.log10(half))));
        String format = "%." + decimals + "f \u00b1%." + decimals + "f";
        return String.format(Locale.ROOT, format, estimate.value(), half);
    }
}
