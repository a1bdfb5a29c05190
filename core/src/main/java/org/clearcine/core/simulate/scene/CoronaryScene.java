package org.clearcine.core.simulate.scene;

import java.util.List;
import java.util.Optional;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;

/**
 * A beating heart in a breathing chest: a coronary tree that fills with contrast and washes out, a guiding catheter in its
 * ostium, and in interventions a guidewire with a balloon or stent.
 */
final class CoronaryScene implements Painter {

    /** What is being done. */
    enum Procedure {
        ANGIOGRAM,
        INTERVENTION
    }

    private final SceneFormat format;
    private final HeartBeat beat;
    private final HeartGeometry heart;
    private final List<Vessel> vessels;
    private final Bolus bolus;
    private final View view;
    private final ThoraxBackdrop thorax;
    private final GlobalMotion pan;
    private final CoronaryDevices devices;
    private final Collimator collimator;
    private final double heartDepth;
    private final double breathShare;

    CoronaryScene(SceneFormat format, Procedure procedure, long seed) {
        this(format, procedure, seed, Optional.empty());
    }

    /** @param injection when contrast comes, where it is not to be drawn from the seed */
    CoronaryScene(SceneFormat format, Procedure procedure, long seed, Optional<Bolus> injection) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        beat = HeartBeat.random(random);
        heart = new HeartGeometry(random);
        vessels = VesselGrower.grow(heart, random.chance(0.6), Randomness.of(seed, 1));
        double loop = format.frameCount() / format.framesPerSecond();
        boolean contrast = procedure == Procedure.ANGIOGRAM || random.chance(0.2);
        Bolus drawn = contrast ? Bolus.random(random, loop) : Bolus.NONE;
        bolus = injection.orElse(drawn);
        view = lookAt(random);
        thorax = new ThoraxBackdrop(format, view, Randomness.of(seed, 2));
        pan = random.chance(0.2)
                ? GlobalMotion.of(GlobalMotion.Kind.SWING, random, random.logUniform(0.5, 15))
                : GlobalMotion.NONE;
        devices = new CoronaryDevices(
                heart, vessels, Randomness.of(seed, 3), procedure == Procedure.INTERVENTION && !contrast);
        collimator = Collimator.random(format.size(), Randomness.of(seed, 4));
        heartDepth = random.uniform(0.2, 0.6);
        breathShare = random.uniform(0.4, 0.8);
    }

    @Override
    public void paint(int index, Canvas canvas) {
        double seconds = format.seconds(index);
        double panX = pan.x(index);
        double panY = pan.y(index);
        double breath = beat.breath(seconds);
        thorax.paint(canvas, panX, panY, breath);
        HeartFrame frame = frame(index);
        paintMuscle(canvas, frame);
        for (int i = 0; i < vessels.size(); i++) {
            canvas.addRod(filled(vessels.get(i), i == 0, frame, seconds));
        }
        devices.paint(canvas, frame, bolus.concentration(0, seconds));
        collimator.paint(canvas);
    }

    @Override
    public FrameTruth truth(int index) {
        if (!devices.hasWire()) {
            return FrameTruth.EMPTY;
        }
        return FrameTruth.ofWires(List.<Polyline>of(devices.wire(frame(index))));
    }

    /** Where the heart is at a frame. */
    private HeartFrame frame(int index) {
        double seconds = format.seconds(index);
        return new HeartFrame(
                view,
                beat.contraction(seconds),
                pan.x(index),
                pan.y(index) + breathShare * view.pixels(beat.breath(seconds)));
    }

    /** The middle of the picture: the heart's middle, or for small fields some vessel. */
    private View lookAt(Randomness random) {
        double spread = Math.max(
                        0,
                        110 - Math.min(format.size().columns(), format.size().rows()) * format.pixelPitchMillimetres())
                / 110;
        Vessel vessel = vessels.get(random.integer(Math.min(8, vessels.size())));
        HeartGeometry.Spot spot = vessel.project(heart, random.integer(vessel.pointCount()), 0.3);
        return View.of(
                format,
                spot.x() * (0.25 + 0.75 * spread) + random.gaussian(0, 8),
                spot.y() * (0.25 + 0.75 * spread) + random.gaussian(0, 8));
    }

    private void paintMuscle(Canvas canvas, HeartFrame frame) {
        HeartGeometry.Spot base = heart.project(0, 0, 0, frame.contraction());
        HeartGeometry.Spot apex = heart.project(0, heart.length(), 0, frame.contraction());
        double angle = Math.atan2(apex.y() - base.y(), apex.x() - base.x());
        double half = Math.hypot(apex.x() - base.x(), apex.y() - base.y()) / 2;
        double squeezed = heart.radius() * (1.12 - 0.08 * frame.contraction());
        Shape.Placement at = new Shape.Placement(
                frame.column((base.x() + apex.x()) / 2 - 6 * Math.cos(angle)),
                frame.row((base.y() + apex.y()) / 2 - 6 * Math.sin(angle)),
                angle);
        canvas.addEllipsoid(at, view.pixels(Math.max(squeezed, half + 12)), view.pixels(squeezed), heartDepth);
    }

    private Stroke filled(Vessel vessel, boolean trunk, HeartFrame frame, double seconds) {
        Stroke stroke = new Stroke();
        double depthPerRadius = 2 * bolus.attenuationPerMillimetre();
        for (int i = 0; i < vessel.pointCount(); i++) {
            double concentration = bolus.concentration(vessel.distance(i), seconds);
            HeartGeometry.Spot spot = vessel.project(heart, i, frame.contraction());
            double begin = trunk ? 1 : Math.min(1, i / 2.0);
            stroke.add(
                    frame.column(spot.x()),
                    frame.row(spot.y()),
                    view.pixels(vessel.radius(i)),
                    depthPerRadius * vessel.radius(i) * concentration * begin);
        }
        return stroke;
    }
}
