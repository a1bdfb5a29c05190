package org.clearcine.app.viewer;

import org.clearcine.app.control.Icons;
import org.controlsfx.control.RangeSlider;

/** The played part of the loop between two handles; while one is dragged the picture shows the frame that it stands at. */
final class RangeHandles extends RangeSlider {

    private final CineModel cine;
    private boolean following;

    RangeHandles(CineModel cine) {
        super(0, 1, 0, 1);
        this.cine = cine;
        setId("range-handles");
        setBlockIncrement(1);
        // Its two handles are reached with Tab, each by itself.
        setFocusTraversable(false);
        Icons.explain(this, "Played part: drag its ends, or the whole of it", "");
        cine.frameCountProperty().subscribe(this::follow);
        cine.rangeProperty().subscribe(this::follow);
        lowValueProperty().subscribe(low -> drag(low, true));
        highValueProperty().subscribe(high -> drag(high, false));
        // Let go between two frames they go to the nearer.
        lowValueChangingProperty().subscribe(this::follow);
        highValueChangingProperty().subscribe(this::follow);
    }

    /** The end that moves away goes first: the two must never cross on the way. */
    private void follow() {
        FrameRange range = cine.rangeProperty().get();
        following = true;
        setMax(Math.max(1, cine.frameCountProperty().get() - 1));
        setHighValue(Math.max(getLowValue(), range.last()));
        setLowValue(range.first());
        setHighValue(range.last());
        following = false;
    }

    private void drag(Number end, boolean isFirst) {
        if (following) {
            return;
        }
        int index = Math.min(
                (int) Math.round(end.doubleValue()), cine.frameCountProperty().get() - 1);
        FrameRange range = cine.rangeProperty().get();
        FrameRange wanted = isFirst ? range.from(index) : range.to(index);
        if (!wanted.equals(range)) {
            cine.rangeProperty().set(wanted);
            cine.goTo(index);
        }
    }
}
