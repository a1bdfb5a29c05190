package org.clearcine.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearcine.app.compare.ComparedFrame;
import org.clearcine.app.compare.ComparedLook;
import org.clearcine.app.compare.MotionLook;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.job.InPlaceJobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.TestLoops;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.MethodName;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.motion.MotionArrow;
import org.clearcine.core.noise.NoiseModel;
import org.junit.jupiter.api.Test;

class ArrowFinderTest {

    private static final FrameSize SIZE = new FrameSize(192, 192);
    /** Pixels a frame. */
    private static final int RIGHT = 4;

    private final ArrowFinder finder = new ArrowFinder(new InPlaceJobRunner());
    private final OpenLoop loop = moving();

    /** A smooth pattern that goes to the right. */
    private static OpenLoop moving() {
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                double x = i % SIZE.columns() - RIGHT * index;
                double y = i / SIZE.columns();
                values[i] =
                        (float) (800 + 200 * Math.sin(x / 11) + 150 * Math.cos(y / 13) + 100 * Math.sin((x + y) / 17));
            }
            frames.add(Frame.owning(SIZE, values));
        }
        OpenLoop like = TestLoops.counting(3);
        return new OpenLoop(
                like.title(),
                new CineLoop(
                        new FrameList(frames), like.cine().timing(), like.cine().pixelFormat()),
                like.screenTransform(),
                Optional.empty(),
                TestLoops.FULL);
    }

    private Optional<ShownFrame> shown(OpenLoop open, int index) throws Exception {
        ComparedLook look = new ComparedLook(
                ComparedLook.Arrangement.USUAL,
                open.screenTransform(),
                Map.of(),
                PanZoom.WHOLE,
                1,
                MotionLook.OFF,
                false);
        Frame frame = open.frames().frame(index);
        return Optional.of(
                new ShownFrame(ShownView.of(open, look), new ComparedFrame(index, frame, frame, Optional.empty())));
    }

    private static void finish(OpenLoop open) {
        open.finishProcessing(new DenoiseReport(MethodName.of("classical"), new NoiseModel(1, 0), List.of()));
    }

    private List<MotionArrow> arrows() {
        return finder.arrowsProperty().get();
    }

    @Test
    void waitsForTheNoiseThatTheDenoiserReads() throws Exception {
        finder.look(shown(loop, 2));
        assertEquals(List.of(), arrows());
        finish(loop);
        finder.look(shown(loop, 2));
        assertEquals(
                RIGHT,
                arrows().stream()
                        .filter(arrow -> arrow.column() > 40 && arrow.column() < 150)
                        .mapToDouble(MotionArrow::right)
                        .average()
                        .orElseThrow(),
                0.4);
    }

    @Test
    void showsNoArrowsOfAnotherFrameOrLoop() throws Exception {
        finish(loop);
        finder.look(shown(loop, 1));
        assertFalse(arrows().isEmpty());
        finder.look(shown(loop, 0));
        assertEquals(List.of(), arrows());
        finder.look(shown(loop, 1));
        assertFalse(arrows().isEmpty());
        OpenLoop still = TestLoops.counting(2);
        finish(still);
        finder.look(shown(still, 1));
        assertEquals(List.of(), arrows());
    }

    @Test
    void restsWhenNobodyWantsThem() throws Exception {
        finish(loop);
        finder.look(shown(loop, 1));
        finder.rest();
        assertEquals(List.of(), arrows());
        finder.look(Optional.empty());
        assertEquals(List.of(), arrows());
    }
}
