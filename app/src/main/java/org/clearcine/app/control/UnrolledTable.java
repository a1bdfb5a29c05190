package org.clearcine.app.control;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.TableView;

/**
 * A table that unrolls: at each pulse it grows by a few rows until it has the height that it is given.
 *
 * <p>A table makes all cells that are seen when it is laid out, empty rows too: a hundred and more at once would hold the screen up.
 */
public class UnrolledTable<S> extends TableView<S> {

    private static final double STEP = 100;

    private final Steps growing = new Steps();
    private final ObservableValue<Boolean> filled =
            itemsProperty().flatMap(UnrolledTable::isFilled).orElse(false);
    private double unrolled;
    private double given;

    public UnrolledTable() {
        filled.subscribe(now -> {
            unrolled = 0;
            resize(getWidth(), given);
        });
    }

    private static ObservableValue<Boolean> isFilled(ObservableList<?> items) {
        return Bindings.isNotEmpty(items);
    }

    @Override
    public final void resize(double width, double height) {
        given = height;
        boolean whole = !filled.getValue() || height <= unrolled + STEP;
        unrolled = whole ? height : unrolled + STEP;
        super.resize(width, unrolled);
        if (!whole) {
            growing.begin(List.of(this::grow));
        }
    }

    private void grow() {
        Parent parent = getParent();
        if (parent != null) {
            parent.requestLayout();
        }
    }
}
