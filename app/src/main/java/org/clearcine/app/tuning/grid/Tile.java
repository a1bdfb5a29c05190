package org.clearcine.app.tuning.grid;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.clearcine.app.compare.PaneKind;

/** What one pane of the grid shows. */
final class Tile {

    static final int DIFFERENCE_GAIN = 8;

    private final PaneKind kind;
    private final List<ModelRun> runs;
    private final List<Tile> minuendAndSubtrahend;
    private final DoubleProperty strength = new SimpleDoubleProperty(1);

    private Tile(PaneKind kind, List<ModelRun> runs, List<Tile> minuendAndSubtrahend) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.runs = List.copyOf(runs);
        this.minuendAndSubtrahend = List.copyOf(minuendAndSubtrahend);
    }

    /** The frames as stored. */
    static Tile raw() {
        return new Tile(PaneKind.RAW, List.of(), List.of());
    }

    /** What a model leaves, mixed with the raw frame at a strength that can be changed. */
    static Tile of(ModelRun run, double strength) {
        Tile tile = new Tile(PaneKind.PROCESSED, List.of(run), List.of());
        tile.strength.set(strength);
        return tile;
    }

    /** One tile minus another, at the strengths that those have. */
    static Tile difference(Tile one, Tile other) {
        return new Tile(PaneKind.DIFFERENCE, List.of(), List.of(one, other));
    }

    /** Raw, processed or difference. */
    PaneKind kind() {
        return kind;
    }

    /** The model of a processed pane. */
    ModelRun run() {
        return runs.get(0);
    }

    /** Of a difference: what is subtracted from, and what is subtracted. */
    List<Tile> parts() {
        return minuendAndSubtrahend;
    }

    /** From 0, which is raw bit for bit, to 1. */
    DoubleProperty strengthProperty() {
        return strength;
    }

    /** What is shown, beside the permanent words of the pane. */
    String words() {
        return switch (kind) {
            case PROCESSED -> run().id() + ", " + percent();
            case DIFFERENCE ->
                parts().get(0).run().id() + " - " + parts().get(1).run().id() + ", difference x" + DIFFERENCE_GAIN;
            default -> "as stored";
        };
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.0f %%", 100 * strength.get());
    }
}
