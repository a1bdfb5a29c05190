package org.clearcine.app.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearcine.app.control.ColorMap;
import org.clearcine.app.control.Columns;
import org.clearcine.app.control.ContourRenderer;
import org.clearcine.app.control.GreyTable;
import org.clearcine.app.control.OverlayRenderer;
import org.clearcine.app.control.PaneRenderer;
import org.clearcine.app.control.Projection;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.SubtractionWindow;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.subtraction.SubtractionDomain;
import org.clearcine.core.subtraction.SubtractionPlan;

/** Paints any pane of a view into pixels: the same on the screen and off. Used by one thread. */
public final class PanePainter {

    /** The line between the halves of a wipe. */
    private static final int SPLIT_LINE = 0xFFE2E8EE;

    private static final int TABLES_KEPT = 8;
    private static final GreyTable MOTION_COLORS = GreyTable.ofColors(ColorMap.BLACK_TO_YELLOW, 0, 1);

    private record GreyKey(OpenLoop loop, ScreenTransform transform, Optional<SubtractionDomain> subtraction) {}

    private final Map<GreyKey, GreyTable> greys = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Fills {@code target}, width times height opaque pixels row by row.
     *
     * @param frame a frame of the view
     */
    public void paint(PaneKind pane, ShownView view, ComparedFrame frame, PaneSize size, int[] target) {
        Projection projection = Projection.of(frame.raw().size(), view.look().panZoom(), size.width(), size.height());
        Columns all = Columns.all(projection);
        switch (pane) {
            case RAW -> PaneRenderer.render(frame.raw(), greys(view, pane), projection, all, target);
            case PROCESSED -> paintProcessed(pane, view, frame, new Place(projection, all, target));
            case WIPE -> paintWipe(view, frame, projection, target);
            case DIFFERENCE -> {
                double end = differenceEnd(view);
                GreyTable colors = GreyTable.ofColors(ColorMap.BLUE_BLACK_ORANGE, -end, end);
                PaneRenderer.render(difference(frame), colors, projection, all, target);
            }
            case MOTION_MAP ->
                PaneRenderer.render(
                        frame.motion().orElseGet(() -> nothing(frame.raw())), MOTION_COLORS, projection, all, target);
        }
    }

    /** Where something is painted. */
    private record Place(Projection projection, Columns columns, int[] target) {}

    private void paintProcessed(PaneKind pane, ShownView view, ComparedFrame frame, Place place) {
        Frame shown = view.look().rawHeld() ? frame.raw() : frame.processed();
        PaneRenderer.render(shown, greys(view, pane), place.projection(), place.columns(), place.target());
        MotionLook motion = view.look().motion();
        frame.motion().ifPresent(map -> {
            switch (motion.style()) {
                case OVERLAY ->
                    OverlayRenderer.blend(map, motion.opacity(), place.projection(), place.columns(), place.target());
                case CONTOURS -> ContourRenderer.draw(map, place.projection(), place.columns(), place.target());
                case OFF -> {}
            }
        });
    }

    private void paintWipe(ShownView view, ComparedFrame frame, Projection projection, int[] target) {
        int width = projection.width();
        int split = splitColumn(view.look(), width);
        Columns left = new Columns(0, split);
        Columns right = new Columns(split, width);
        boolean swapped = view.look().arrangement().swapped();
        PaneRenderer.render(frame.raw(), greys(view, PaneKind.WIPE), projection, swapped ? right : left, target);
        paintProcessed(PaneKind.WIPE, view, frame, new Place(projection, swapped ? left : right, target));
        if (split > 0 && split < width) {
            for (int row = 0; row < projection.height(); row++) {
                target[row * width + split] = SPLIT_LINE;
            }
        }
    }

    /** The column of the line of a wipe; it belongs to the right half. */
    static int splitColumn(ComparedLook look, int width) {
        return (int) Math.round(look.arrangement().split() * width);
    }

    /** Processed minus raw, in stored values. */
    static Frame difference(ComparedFrame frame) {
        Frame raw = frame.raw();
        Frame processed = frame.processed();
        float[] values = new float[raw.size().pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = processed.value(i) - raw.value(i);
        }
        return Frame.owning(raw.size(), values);
    }

    private static Frame nothing(Frame like) {
        return Frame.owning(like.size(), new float[like.size().pixelCount()]);
    }

    /** The difference in stored values at which the colours end: the window's width over the gain. */
    public double differenceEnd(ShownView view) {
        return greys(view, PaneKind.DIFFERENCE).span() / view.look().differenceGain();
    }

    private GreyTable greys(ShownView view, PaneKind pane) {
        ScreenTransform transform = view.look().transformOf(pane);
        GreyTable table = greys.computeIfAbsent(
                new GreyKey(view.loop(), transform, view.subtraction().map(SubtractionPlan::domain)), key -> {
                    PixelFormat format = view.loop().cine().pixelFormat();
                    Optional<Double> difference =
                            view.subtraction().map(plan -> SubtractionWindow.largestDifference(view.loop(), plan));
                    return GreyTable.of(
                            transform::presentationValue,
                            difference.map(largest -> -largest).orElse((double) format.smallest()),
                            difference.orElse((double) format.largest()));
                });
        if (greys.size() > TABLES_KEPT) {
            greys.remove(greys.keySet().iterator().next());
        }
        return table;
    }
}
