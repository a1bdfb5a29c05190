package org.clearcine.app.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearcine.app.control.PanZoom;
import org.clearcine.core.display.ScreenTransform;

/**
 * How frames are looked at, the same in all panes but for what {@code ownTransforms} says.
 *
 * @param arrangement which panes, and which way round
 * @param transform the way from stored value to screen
 * @param ownTransforms panes that have a window of their own
 * @param differenceGain from 1 to 16: at 1 the colours of the difference end at the width of the window
 * @param rawHeld whether raw stands in for processed, as while a key is held
 */
public record ComparedLook(
        Arrangement arrangement,
        ScreenTransform transform,
        Map<PaneKind, ScreenTransform> ownTransforms,
        PanZoom panZoom,
        int differenceGain,
        MotionLook motion,
        boolean rawHeld) {

    /** The largest gain of the difference. */
    public static final int LARGEST_DIFFERENCE_GAIN = 16;

    /**
     * Which panes there are, and which way round.
     *
     * @param swapped whether sides are exchanged; for a flip: whether raw is what is shown
     * @param split where the line of a wipe stands, as a share of the pane's width
     */
    public record Arrangement(CompareMode mode, boolean swapped, double split) {

        /** Raw left, processed right. */
        public static final Arrangement USUAL = new Arrangement(CompareMode.SIDE_BY_SIDE, false, 0.5);

        public Arrangement {
            Objects.requireNonNull(mode, "mode");
            if (!(split >= 0 && split <= 1)) {
                throw new IllegalArgumentException("split " + split);
            }
        }
    }

    public ComparedLook {
        Objects.requireNonNull(arrangement, "arrangement");
        Objects.requireNonNull(transform, "transform");
        Objects.requireNonNull(panZoom, "panZoom");
        Objects.requireNonNull(motion, "motion");
        ownTransforms = Map.copyOf(ownTransforms);
        if (differenceGain < 1 || differenceGain > LARGEST_DIFFERENCE_GAIN) {
            throw new IllegalArgumentException("difference gain " + differenceGain);
        }
    }

    /** The panes from left to right. */
    public List<PaneKind> panes() {
        CompareMode mode = arrangement.mode();
        if (mode == CompareMode.FLIP) {
            return List.of(rawHeld || arrangement.swapped() ? PaneKind.RAW : PaneKind.PROCESSED);
        }
        List<PaneKind> panes = new ArrayList<>(mode.panes());
        if (arrangement.swapped()) {
            Collections.reverse(panes);
        }
        return List.copyOf(panes);
    }

    /** The window of one pane. */
    public ScreenTransform transformOf(PaneKind pane) {
        return ownTransforms.getOrDefault(pane, transform);
    }

    /** The same without a held key, but with the motion map where it lies over the picture. */
    public ComparedLook released() {
        return new ComparedLook(arrangement, transform, ownTransforms, panZoom, differenceGain, motion, false);
    }

    /** The same without anything drawn over the pictures and without a held key: what exports begin with. */
    public ComparedLook plain() {
        return new ComparedLook(arrangement, transform, ownTransforms, panZoom, differenceGain, MotionLook.OFF, false);
    }
}
