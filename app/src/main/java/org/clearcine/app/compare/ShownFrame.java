package org.clearcine.app.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.app.control.Projection;
import org.clearcine.core.frame.Frame;

/** The frame on the screen and how it is looked at: what is measured and drawn over the panes refers to it. */
public record ShownFrame(ShownView view, ComparedFrame frame) {

    public ShownFrame {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(frame, "frame");
    }

    /**
     * A frame whose values a pane shows, with the word for them.
     *
     * @param isStored whether the values are stored values, which the modality transform applies to
     */
    public record Values(String says, Frame frame, boolean isStored) {}

    /** Where the frame lies on a pane of that size; the same sum that the picture was painted by. */
    public Projection projection(double width, double height) {
        return Projection.of(
                frame.raw().size(), view.look().panZoom(), Math.max(1, (int) width), Math.max(1, (int) height));
    }

    /** What a pane shows: one frame, both for a wipe, none where there is no motion map yet. */
    public List<Values> valuesOf(PaneKind pane) {
        Values raw = new Values("raw", frame.raw(), true);
        Values processed = new Values("processed", view.look().rawHeld() ? frame.raw() : frame.processed(), true);
        return switch (pane) {
            case RAW -> List.of(raw);
            case PROCESSED -> List.of(processed);
            case WIPE -> List.of(raw, processed);
            case DIFFERENCE -> List.of(new Values("difference", PanePainter.difference(frame), false));
            case MOTION_MAP -> motion().stream().toList();
        };
    }

    private Optional<Values> motion() {
        return frame.motion().map(map -> new Values("M", map, false));
    }
}
