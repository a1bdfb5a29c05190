package org.clearcine.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.progress.CancelledException;
import org.junit.jupiter.api.Test;

class JobTest {

    private final JobRunner jobs = new InPlaceJobRunner();
    private final List<String> told = new ArrayList<>();

    @Test
    void tellsTheResultAndThatItEnded() {
        Job<Integer> job = jobs.start(Lane.FILES, progress -> 42);
        job.whenDone(value -> told.add("done " + value)).whenEnded(() -> told.add("ended"));
        assertEquals(List.of("done 42", "ended"), told);
        assertSame(Job.State.DONE, job.stateProperty().get());
    }

    @Test
    void cancelledIsNotFailed() {
        Job<Integer> job = jobs.start(Lane.FILES, progress -> {
            throw new CancelledException();
        });
        job.whenFailed(failure -> told.add("failed")).whenEnded(() -> told.add("ended"));
        assertEquals(List.of("ended"), told);
        assertSame(Job.State.CANCELLED, job.stateProperty().get());
    }

    @Test
    void runningOutOfMemoryIsAFailureAndNotTheEnd() {
        Job<Integer> job = jobs.start(Lane.FILES, progress -> {
            throw new OutOfMemoryError("heap");
        });
        job.whenFailed(failure -> told.add(failure.getMessage()));
        assertEquals(List.of("heap"), told);
    }

    @Test
    void saysHowFarItIs() {
        Job<Integer> job = jobs.start(Lane.COMPUTE, progress -> {
            progress.progress("Denoising", 3, 4);
            return 0;
        });
        assertEquals(0.75, job.fractionProperty().get());
        assertEquals("Denoising", job.stageProperty().get());
    }

    @Test
    void failuresKeepTheirCause() {
        IOException cause = new IOException("The disk is full.");
        Job<Integer> job = jobs.start(Lane.FILES, progress -> {
            throw cause;
        });
        job.whenFailed(failure -> assertSame(cause, failure)).whenEnded(() -> told.add("ended"));
        assertTrue(job.hasEnded());
        assertEquals(List.of("ended"), told);
    }
}
