package org.clearcine.app.physics.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.app.control.Projection;
import org.clearcine.core.physics.phantom.PlacedPhantom;

/**
 * What of a placed phantom can be taken with the mouse: its landmarks, its middle, and a knob that turns and scales it.
 *
 * @param index of the landmark; 0 for the others
 * @param x on the pane
 */
record PhantomHandle(Kind kind, int index, double x, double y) {

    enum Kind {
        LANDMARK,
        MIDDLE,
        KNOB
    }

    private static final double REACH = 10;
    private static final double KNOB = 0.62;

    static List<PhantomHandle> of(PlacedPhantom placed, Projection projection) {
        List<PhantomHandle> handles = new ArrayList<>();
        double[] middle = placed.middle();
        double[] knob = knob(placed);
        handles.add(at(Kind.KNOB, 0, knob, projection));
        handles.add(at(Kind.MIDDLE, 0, middle, projection));
        double[][] marks = placed.landmarks();
        for (int i = 0; i < marks.length; i++) {
            handles.add(at(Kind.LANDMARK, i, marks[i], projection));
        }
        return handles;
    }

    private static PhantomHandle at(Kind kind, int index, double[] place, Projection projection) {
        return new PhantomHandle(
                kind, index, projection.screenX(place[0], place[1]), projection.screenY(place[0], place[1]));
    }

    /** Where the knob lies, in frame coordinates: beyond the detail that lies furthest to the first one's side. */
    static double[] knob(PlacedPhantom placed) {
        double[] middle = placed.middle();
        double reach = placed.details().stream()
                .mapToDouble(detail -> Math.hypot(detail.x() - middle[0], detail.y() - middle[1]))
                .max()
                .orElse(50);
        double[][] marks = placed.landmarks();
        double alongX = marks[1][0] - marks[0][0];
        double alongY = marks[1][1] - marks[0][1];
        double length = Math.hypot(alongX, alongY);
        return new double[] {middle[0] + KNOB * reach * alongX / length, middle[1] + KNOB * reach * alongY / length};
    }

    /** The handle under a point of the pane. */
    static Optional<PhantomHandle> near(List<PhantomHandle> handles, double x, double y) {
        return handles.stream()
                .filter(handle -> Math.hypot(handle.x - x, handle.y - y) <= REACH)
                .findFirst();
    }
}
