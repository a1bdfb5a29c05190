package org.clearcine.core.tuning.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.training.CostProbe;
import org.clearcine.core.training.TuningRecipe;
import org.junit.jupiter.api.Test;

class CostEstimateTest {

    private static final List<Study> STUDIES =
            List.of(new Study(Path.of("a.dcm"), "P-1", "Maker", 60, new FrameSize(512, 512), new NoiseLevel(20, 0.3)));

    private static CostEstimate estimate(double minutes, double microseconds) {
        return CostEstimate.measured(
                STUDIES, minutes, 96, new CostProbe.Measured(70, microseconds, OptionalLong.of(600)));
    }

    @Test
    void whatIsNotTrainingTakesAsLongAsThisDeviceIsSlow() {
        double fast = estimate(15, 1).minutes() - 15;
        double slow = estimate(15, 3).minutes() - 15;
        assertTrue(fast > 0);
        assertEquals(3 * fast, slow, 1e-9);
        assertEquals(950, estimate(15, 1).memoryMebibytes());
    }

    @Test
    void anHourNeedsNoMoreDiskThanTheScenesItMakes() {
        assertTrue(estimate(15, 1).diskMebibytes() < 2600, estimate(15, 1).inWords());
        assertEquals(estimate(60, 1).diskMebibytes(), estimate(120, 1).diskMebibytes());
    }

    @Test
    void aProbeTakesRealStepsAndSeesWhatTheyTake() throws Exception {
        TorchRuntime.useThreads(1);
        CostProbe.Measured probe = CostProbe.of(
                ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID),
                TuningRecipe.ON_SITE.sized(2, 32, 100),
                ProgressMonitor.NONE);
        assertTrue(probe.millisPerStep() > 0.1, probe.toString());
        assertTrue(probe.microsecondsPerPixel() > 0.05, probe.toString());
        assertTrue(probe.mebibytes().isEmpty() || probe.mebibytes().getAsLong() < 3000, probe.toString());
    }
}
