package org.clearcine.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clearcine.app.job.InPlaceJobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.session.TestLoops;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final int FRAMES = 20;

    private final List<Integer> decoded = new ArrayList<>();
    private final Session session = new Session();
    private final CineModel cine = new CineModel(session, () -> 0L);

    private OpenLoop watched() {
        OpenLoop counting = TestLoops.counting(FRAMES);
        FrameSource source = new FrameSource() {
            @Override
            public FrameSize size() {
                return counting.frames().size();
            }

            @Override
            public int frameCount() {
                return FRAMES;
            }

            @Override
            public Frame frame(int index) {
                decoded.add(index);
                return Frame.owning(size(), new float[size().pixelCount()]);
            }
        };
        CineLoop cineLoop =
                new CineLoop(source, counting.cine().timing(), counting.cine().pixelFormat());
        return new OpenLoop(counting.title(), cineLoop, counting.screenTransform(), Optional.empty(), TestLoops.FULL);
    }

    private void show() {
        OpenLoop loop = watched();
        session.loops().add(loop);
        session.show(loop);
        new ReadAhead(cine, new InPlaceJobRunner());
    }

    @Test
    void decodesTheNextFramesOnceAndGoesRoundTheEnd() {
        show();
        cine.indexProperty().set(17);
        cine.togglePlaying();
        assertEquals(List.of(18, 19, 0, 1, 2, 3, 4, 5), decoded);
        cine.indexProperty().set(18);
        assertEquals(List.of(18, 19, 0, 1, 2, 3, 4, 5, 6), decoded, "what is there already is not decoded again");
    }

    @Test
    void staysInTheRangeThatIsPlayed() {
        show();
        cine.rangeProperty().set(new FrameRange(4, 7));
        cine.indexProperty().set(6);
        cine.togglePlaying();
        assertEquals(new TreeSet<>(List.of(4, 5, 7)), new TreeSet<>(decoded));
    }

    @Test
    void readsNothingWhileTheLoopStandsStill() {
        show();
        cine.step(3);
        assertTrue(decoded.isEmpty());
    }
}
