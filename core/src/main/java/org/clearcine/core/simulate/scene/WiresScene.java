package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * Thin guidewires that move fast over a breathing chest: what is lost first at low dose, and so what there must be much of
 * in training.
 */
final class WiresScene implements Painter {

    private final SceneFormat format;
    private final View view;
    private final ThoraxBackdrop thorax;
    private final GlobalMotion pan;
    private final HeartBeat beat;
    private final List<Strand> wires = new ArrayList<>();

    WiresScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        view = View.of(format, random.uniform(-60, 60), random.uniform(-60, 60));
        thorax = new ThoraxBackdrop(format, view, Randomness.of(seed, 1));
        pan = random.chance(0.25) ? GlobalMotion.random(random, random.logUniform(0.5, 15)) : GlobalMotion.NONE;
        beat = HeartBeat.random(random);
        int groups = 1 + random.integer(3);
        for (int group = 0; group < groups; group++) {
            Warp warp = random.chance(0.1) ? Warp.NONE : Warp.random(random, format, random.logUniform(1, 25));
            int count = 1 + random.integer(3);
            for (int i = 0; i < count; i++) {
                wires.add(Strand.wire(random, format, warp));
            }
        }
    }

    @Override
    public void paint(int index, Canvas canvas) {
        double seconds = format.seconds(index);
        thorax.paint(canvas, pan.x(index), pan.y(index), beat.breath(seconds));
        for (Strand wire : wires) {
            wire.paint(canvas, index, format);
        }
    }

    @Override
    public FrameTruth truth(int index) {
        return FrameTruth.ofWires(lines(index));
    }

    private List<Polyline> lines(int index) {
        return wires.stream().map(wire -> wire.at(index, format)).toList();
    }
}
