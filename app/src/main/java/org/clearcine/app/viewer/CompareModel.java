package org.clearcine.app.viewer;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.compare.ComparedLook;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.session.Session;
import org.clearcine.core.display.ScreenTransform;

/** How raw and processed are held against each other: mode, sides, split of the wipe, gain of the difference. */
public final class CompareModel {

    private static final int FIRST_DIFFERENCE_GAIN = 4;

    private final ObjectProperty<CompareMode> mode = new SimpleObjectProperty<>(CompareMode.SIDE_BY_SIDE);
    private final BooleanProperty swapped = new SimpleBooleanProperty();
    private final DoubleProperty split = new SimpleDoubleProperty(0.5);
    private final IntegerProperty differenceGain = new SimpleIntegerProperty(FIRST_DIFFERENCE_GAIN);
    private final ReadOnlyObjectWrapper<Map<PaneKind, ScreenTransform>> ownTransforms =
            new ReadOnlyObjectWrapper<>(Map.of());

    private final BooleanProperty choosing = new SimpleBooleanProperty();

    CompareModel(Session session) {
        // A window of one pane belongs to the loop for which it was set.
        session.currentProperty().subscribe(this::clearOwnTransforms);
    }

    /** The next way to compare, round and round. */
    public void next() {
        CompareMode[] modes = CompareMode.values();
        mode.set(modes[(mode.get().ordinal() + 1) % modes.length]);
    }

    /** Shows {@code wanted}, or side by side if it is shown already. */
    public void toggle(CompareMode wanted) {
        mode.set(mode.get() == wanted ? CompareMode.SIDE_BY_SIDE : wanted);
    }

    /** Exchanges the sides; in a flip: what is shown without the key. */
    public void swap() {
        swapped.set(!swapped.get());
    }

    /** Moves the line of the wipe by a share of the pane's width; it stays within the pane. */
    public void moveSplit(double step) {
        split.set(Math.max(0, Math.min(1, split.get() + step)));
    }

    /** Doubles the gain of the difference, or halves it. */
    public void changeDifferenceGain(boolean up) {
        int wanted = up ? differenceGain.get() * 2 : differenceGain.get() / 2;
        differenceGain.set(Math.max(1, Math.min(ComparedLook.LARGEST_DIFFERENCE_GAIN, wanted)));
    }

    /** Gives one pane a window of its own. */
    public void setOwnTransform(PaneKind pane, ScreenTransform transform) {
        Map<PaneKind, ScreenTransform> changed = new EnumMap<>(PaneKind.class);
        changed.putAll(ownTransforms.get());
        changed.put(pane, transform);
        ownTransforms.set(Map.copyOf(changed));
    }

    /** Gives these panes windows of their own, and no others. */
    public void setOwnTransforms(Map<PaneKind, ScreenTransform> transforms) {
        ownTransforms.set(Map.copyOf(transforms));
    }

    /** All panes follow the common window again. */
    public void clearOwnTransforms() {
        ownTransforms.set(Map.of());
    }

    public ObjectProperty<CompareMode> modeProperty() {
        return mode;
    }

    public BooleanProperty swappedProperty() {
        return swapped;
    }

    /** Where the line of the wipe stands, from 0 to 1. */
    public DoubleProperty splitProperty() {
        return split;
    }

    /** Whether the next digit chooses a mode. */
    public BooleanProperty choosingProperty() {
        return choosing;
    }

    /** 1, 2, 4, 8 or 16. */
    public IntegerProperty differenceGainProperty() {
        return differenceGain;
    }

    /** Panes with a window of their own. */
    public ReadOnlyObjectProperty<Map<PaneKind, ScreenTransform>> ownTransformsProperty() {
        return ownTransforms.getReadOnlyProperty();
    }

    ComparedLook.Arrangement arrangement() {
        return new ComparedLook.Arrangement(mode.get(), swapped.get(), split.get());
    }
}
