package org.clearcine.core.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AheadTest {

    private static Ahead.Source<Integer> counting(int count, AtomicInteger made) {
        return progress -> made.get() < count ? Optional.of(made.getAndIncrement()) : Optional.empty();
    }

    private static List<Integer> all(Ahead<Integer> pieces) throws Exception {
        List<Integer> all = new ArrayList<>();
        for (Optional<Integer> next = pieces.next(); next.isPresent(); next = pieces.next()) {
            all.add(next.get());
        }
        return all;
    }

    @Test
    void handsOutAllPiecesInOrderEitherWay() throws Exception {
        try (Ahead<Integer> apart = Ahead.begin(counting(5, new AtomicInteger()), ProgressMonitor.NONE);
                Ahead<Integer> inPlace = Ahead.inPlace(counting(5, new AtomicInteger()), ProgressMonitor.NONE)) {
            assertEquals(List.of(0, 1, 2, 3, 4), all(apart));
            assertEquals(List.of(0, 1, 2, 3, 4), all(inPlace));
        }
    }

    @Test
    void makesTheNextPieceWhileTheCallerHasOne() throws Exception {
        CountDownLatch secondMade = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        Ahead.Source<Integer> source = progress -> {
            if (made.incrementAndGet() == 2) {
                secondMade.countDown();
            }
            return Optional.of(made.get());
        };
        try (Ahead<Integer> pieces = Ahead.begin(source, ProgressMonitor.NONE)) {
            assertEquals(Optional.of(1), pieces.next());
            assertTrue(secondMade.await(30, TimeUnit.SECONDS), "the caller holds one, the next is made");
            Thread.sleep(100);
            assertEquals(2, made.get(), "but no more than that, or memory would grow");
        }
    }

    @Test
    void aFailureComesAfterThePiecesBeforeIt() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Ahead.Source<Integer> source = progress -> {
            if (made.get() == 2) {
                throw new IOException("frame 3 is gone");
            }
            return Optional.of(made.getAndIncrement());
        };
        try (Ahead<Integer> pieces = Ahead.begin(source, ProgressMonitor.NONE)) {
            assertEquals(Optional.of(0), pieces.next());
            assertEquals(Optional.of(1), pieces.next());
            assertEquals(
                    "frame 3 is gone",
                    assertThrows(IOException.class, pieces::next).getMessage());
        }
    }

    @Test
    void aMistakeOfTheSourceReachesTheCaller() {
        Ahead.Source<Integer> source = progress -> {
            throw new IllegalStateException("a mistake");
        };
        try (Ahead<Integer> pieces = Ahead.begin(source, ProgressMonitor.NONE)) {
            assertThrows(IllegalStateException.class, pieces::next);
        }
    }

    @Test
    void closingStopsTheSourceAndWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean running = new AtomicBoolean();
        Ahead.Source<Integer> source = progress -> {
            running.set(true);
            begun.countDown();
            try {
                while (true) {
                    progress.checkCancelled();
                }
            } finally {
                running.set(false);
            }
        };
        Ahead<Integer> pieces = Ahead.begin(source, ProgressMonitor.NONE);
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        pieces.close();
        assertFalse(running.get());
    }

    @Test
    void aCancelReachesCallerAndSource() {
        Cancellable progress = new Cancellable();
        Ahead.Source<Integer> source = until -> {
            progress.cancel();
            until.checkCancelled();
            return Optional.of(1);
        };
        try (Ahead<Integer> pieces = Ahead.begin(source, progress)) {
            assertThrows(CancelledException.class, pieces::next);
        }
    }
}
