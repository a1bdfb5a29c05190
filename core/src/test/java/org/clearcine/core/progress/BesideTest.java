package org.clearcine.core.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BesideTest {

    @Test
    void twoPiecesAreWorkedOnAtATime() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        try (Beside<String> beside = new Beside<>(List.of("a", "b"), ProgressMonitor.NONE)) {
            for (int i = 0; i < 2; i++) {
                beside.begin((tool, progress) -> await(both)); // neither could pass alone
            }
            beside.await();
            beside.await();
        }
    }

    @Test
    void answersInTheOrderOfTheBeginningWhoeverIsFaster() throws Exception {
        CountDownLatch secondDone = new CountDownLatch(1);
        StringBuffer done = new StringBuffer();
        try (Beside<String> beside = new Beside<>(List.of("a", "b"), ProgressMonitor.NONE)) {
            beside.begin((tool, progress) -> {
                await(secondDone);
                done.append("first by ").append(tool);
            });
            beside.begin((tool, progress) -> {
                done.append("second by ").append(tool).append(", ");
                secondDone.countDown();
            });
            beside.await();
            assertEquals("second by b, first by a", done.toString());
            beside.await();
        }
    }

    @Test
    void eachToolIsUsedByOneThread() throws Exception {
        StringBuffer[] threads = {new StringBuffer(), new StringBuffer()};
        try (Beside<StringBuffer> beside = new Beside<>(List.of(threads), ProgressMonitor.NONE)) {
            for (int i = 0; i < 6; i++) {
                beside.begin((tool, progress) ->
                        tool.append(Thread.currentThread().hashCode()).append(' '));
            }
            for (int i = 0; i < 6; i++) {
                beside.await();
            }
        }
        for (StringBuffer names : threads) {
            List<String> each = List.of(names.toString().split(" "));
            assertEquals(3, each.size());
            assertEquals(1, each.stream().distinct().count());
        }
    }

    @Test
    void aMistakeReachesTheCallerAtItsPiece() throws Exception {
        try (Beside<String> beside = new Beside<>(List.of("a", "b"), ProgressMonitor.NONE)) {
            beside.begin((tool, progress) -> {});
            beside.begin((tool, progress) -> {
                throw new IllegalStateException("a mistake");
            });
            beside.await();
            assertThrows(IllegalStateException.class, beside::await);
        }
    }

    @Test
    void closingStopsWhatRunsAndDropsTheRest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean running = new AtomicBoolean();
        AtomicBoolean second = new AtomicBoolean();
        Beside<String> beside = new Beside<>(List.of("a"), ProgressMonitor.NONE);
        beside.begin((tool, progress) -> {
            running.set(true);
            begun.countDown();
            try {
                while (true) {
                    progress.checkCancelled();
                }
            } finally {
                running.set(false);
            }
        });
        beside.begin((tool, progress) -> second.set(true));
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        beside.close();
        assertFalse(running.get());
        assertFalse(second.get());
    }

    @Test
    void aCancelLeavesTheWait() {
        Cancellable progress = new Cancellable();
        try (Beside<String> beside = new Beside<>(List.of("a"), progress)) {
            beside.begin((tool, until) -> {
                progress.cancel();
                while (true) {
                    until.checkCancelled();
                }
            });
            assertThrows(CancelledException.class, beside::await);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other piece is not worked on meanwhile", e);
        }
    }
}
