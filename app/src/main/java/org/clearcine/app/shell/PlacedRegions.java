package org.clearcine.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.app.physics.PhysicsModel;
import org.clearcine.app.session.Session;
import org.clearcine.app.tools.Measurement;
import org.clearcine.app.tools.ReadingModel;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.measurement.Point;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.sharpness.ProfileLine;

/** What was drawn on the picture with the measuring tools, as the physics lab wants it: whole pixels inside the frame. */
public final class PlacedRegions {

    private static final int PROFILE_HALF_WIDTH = 2;
    private static final double SHORTEST_PROFILE = 24;

    private PlacedRegions() {}

    /** Rectangles and ellipses (as their boxes) and profiles of the open loop. */
    public static PhysicsModel.Placed of(Session session, ReadingModel reading) {
        List<LabRegion> regions = new ArrayList<>();
        List<ProfileLine> profiles = new ArrayList<>();
        session.current().ifPresent(loop -> {
            for (Measurement drawn : reading.readingsProperty().get().measurements()) {
                Point one = drawn.points().get(0);
                Point two = drawn.points().get(1);
                switch (drawn.kind()) {
                    case RECTANGLE, ELLIPSE ->
                        region(one, two, loop.frames().size())
                                .ifPresent(region ->
                                        regions.add(new LabRegion(drawn.name(), region, LabRegion.Use.NOISE)));
                    case PROFILE -> {
                        if (Math.hypot(one.x() - two.x(), one.y() - two.y()) >= SHORTEST_PROFILE) {
                            profiles.add(new ProfileLine(
                                    one.x() - 0.5, one.y() - 0.5, two.x() - 0.5, two.y() - 0.5, PROFILE_HALF_WIDTH));
                        }
                    }
                    default -> {
                        // Lengths and angles are no regions.
                    }
                }
            }
        });
        return new PhysicsModel.Placed(regions, profiles);
    }

    private static Optional<Region> region(Point one, Point two, FrameSize size) {
        int left = (int) Math.max(0, Math.ceil(Math.min(one.x(), two.x()) - 0.5));
        int top = (int) Math.max(0, Math.ceil(Math.min(one.y(), two.y()) - 0.5));
        int right = (int) Math.min(size.columns(), Math.floor(Math.max(one.x(), two.x()) + 0.5));
        int bottom = (int) Math.min(size.rows(), Math.floor(Math.max(one.y(), two.y()) + 0.5));
        return right - left >= 4 && bottom - top >= 4
                ? Optional.of(new Region(left, top, right - left, bottom - top))
                : Optional.empty();
    }
}
