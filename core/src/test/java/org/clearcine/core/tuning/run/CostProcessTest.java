package org.clearcine.core.tuning.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.cli.CostChild;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.training.CostProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The cost of a run is measured by a process of its own, which is heard, and ended as soon as nobody wants it. */
class CostProcessTest {

    private static final TuningRequest.Size SMALL = new TuningRequest.Size(2, 32, 100, 96, 8);

    /** A process that never answers. */
    static final class Silent {
        public static void main(String[] args) throws Exception {
            Thread.sleep(600_000);
        }
    }

    /** Counts what it is told and cancels after so many questions. */
    private static final class Patience implements ProgressMonitor {

        private final List<Double> heard = new ArrayList<>();
        private int left;

        Patience(int questions) {
            left = questions;
        }

        @Override
        public void progress(String stage, long done, long total) {
            heard.add((double) done / total);
        }

        @Override
        public boolean isCancelled() {
            return left-- < 0;
        }
    }

    private static CostProcess of(Class<?> main) {
        return new CostProcess(new TuningProcess.EntryPoint(main.getName(), List.of()));
    }

    @Test
    @Timeout(300)
    void realStepsAreTakenAndHeard() throws Exception {
        Patience monitor = new Patience(Integer.MAX_VALUE);
        CostProbe.Measured found = of(CostChild.class).measure(ModelLibrary.DEFAULT_ID, SMALL, monitor);
        assertTrue(found.millisPerStep() > 0.1, found.toString());
        assertTrue(found.microsecondsPerPixel() > 0.05, found.toString());
        assertTrue(monitor.heard.size() >= 6, monitor.heard.toString());
        assertEquals(monitor.heard.stream().sorted().toList(), monitor.heard, "never backwards");
    }

    @Test
    @Timeout(60)
    void cancellingEndsTheProcess() {
        long before = ProcessHandle.current().children().count();
        assertThrows(
                CancelledException.class,
                () -> of(Silent.class).measure(ModelLibrary.DEFAULT_ID, SMALL, new Patience(3)));
        while (ProcessHandle.current().children().count() > before) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(60)
    void weightsThatAreNotThereAreSaid() {
        IOException fault = assertThrows(
                IOException.class, () -> of(CostChild.class).measure("not-there", SMALL, ProgressMonitor.NONE));
        assertTrue(fault.getMessage().contains("not-there"), fault.getMessage());
    }
}
