package org.clearcine.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTaskTest {

    /** Work waits until the test lets it run. */
    private static final class HeldJobs implements JobRunner {
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

        void runOne() {
            waiting.remove().run();
        }
    }

    private final HeldJobs jobs = new HeldJobs();
    private final List<String> shown = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private LatestTask<Integer, String> task() {
        return new LatestTask<>(
                jobs,
                Lane.PICTURES,
                request -> {
                    if (request < 0) {
                        throw new IllegalStateException("frame " + request);
                    }
                    return "picture " + request;
                },
                shown::add,
                failure -> failures.add(failure.getMessage()));
    }

    @Test
    void onlyTheNewestOfWaitingRequestsIsDone() {
        LatestTask<Integer, String> task = task();
        for (int i = 1; i <= 5; i++) {
            task.request(i);
        }
        assertEquals(1, jobs.waiting.size());
        jobs.runOne();
        assertEquals(List.of("picture 5"), shown);
    }

    @Test
    void goesOnAfterAFailure() {
        LatestTask<Integer, String> task = task();
        task.request(-1);
        jobs.runOne();
        task.request(2);
        jobs.runOne();
        assertEquals(List.of("frame -1"), failures);
        assertEquals(List.of("picture 2"), shown);
    }
}
