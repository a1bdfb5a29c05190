package org.clearcine.app.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.clearcine.app.job.InPlaceJobRunner;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.Work;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.training.CostProbe;
import org.clearcine.core.tuning.run.TuningRequest;
import org.clearcine.core.tuning.study.NoiseLevel;
import org.clearcine.core.tuning.study.Study;
import org.junit.jupiter.api.Test;

class CostModelTest {

    private static final List<Study> STUDIES =
            List.of(new Study(Path.of("a.dcm"), "P-1", "Maker", 60, new FrameSize(512, 512), new NoiseLevel(20, 0.3)));
    private static final CostProbe.Measured FOUND = new CostProbe.Measured(70, 2, OptionalLong.of(600));

    private static CostModel model(JobRunner jobs, Work<CostProbe.Measured> probe) {
        return new CostModel(jobs, probe, TuningRequest.Size.STANDARD);
    }

    /** Work waits until somebody lets it go on. */
    private static final class HeldUp implements JobRunner {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Lane lane, Runnable work) {
            waiting.add(work);
        }

        @Override
        public void onScreen(Runnable work) {
            work.run();
        }

        @Override
        public void close() {}
    }

    @Test
    void whatWasMeasuredFollowsTheMinutesThatAreAskedFor() {
        CostModel cost = model(new InPlaceJobRunner(), progress -> FOUND);
        cost.minutesAsked(60);
        cost.measure(STUDIES);
        assertFalse(cost.measuringProperty().get());
        String hour = cost.wordsProperty().get();
        assertTrue(hour.startsWith("Measured on this computer: about 69 minutes"), hour);
        assertTrue(hour.contains("70 ms"), hour);
        cost.minutesAsked(15);
        String quarter = cost.wordsProperty().get();
        assertTrue(quarter.startsWith("Measured on this computer: about 24 minutes"), quarter);
    }

    @Test
    void aReckonedEstimateStandsUntilItIsMeasured() {
        HeldUp jobs = new HeldUp();
        CostModel cost = model(jobs, progress -> FOUND);
        cost.measure(STUDIES);
        assertTrue(cost.measuringProperty().get());
        assertTrue(cost.wordsProperty().get().startsWith("Reckoned, not yet measured on this computer: about"));
        jobs.waiting.remove().run();
        assertFalse(cost.measuringProperty().get());
        assertTrue(cost.wordsProperty().get().startsWith("Measured on this computer"));
    }

    @Test
    void stoppedWhileItMeasuresItSaysSoAndTheLateAnswerIsIgnored() {
        HeldUp jobs = new HeldUp();
        CostModel cost = model(jobs, progress -> FOUND);
        cost.measure(STUDIES);
        cost.stop();
        assertFalse(cost.measuringProperty().get());
        assertTrue(cost.wordsProperty().get().startsWith("Reckoned, not measured on this computer"));
        jobs.waiting.remove().run();
        assertTrue(cost.wordsProperty().get().startsWith("Reckoned, not measured on this computer"));
        cost.again();
        jobs.waiting.remove().run();
        assertTrue(cost.wordsProperty().get().startsWith("Measured on this computer"));
    }

    @Test
    void aProbeThatFailsLeavesWhatWasReckoned() {
        CostModel cost = model(new InPlaceJobRunner(), progress -> {
            throw new IOException("no engine");
        });
        cost.measure(STUDIES);
        assertFalse(cost.measuringProperty().get());
        assertTrue(cost.wordsProperty().get().startsWith("Reckoned, not measured on this computer"));
    }

    @Test
    void sayHowFarItIs() {
        List<Double> seen = new ArrayList<>();
        CostModel cost = model(new InPlaceJobRunner(), progress -> {
            progress.progress("Timing training steps", 3, 6);
            return FOUND;
        });
        cost.fractionProperty().subscribe(value -> seen.add(value.doubleValue()));
        cost.measure(STUDIES);
        assertEquals(0.5, seen.get(seen.size() - 1));
        assertEquals("Timing training steps", cost.stageProperty().get());
    }
}
