package org.clearcine.core.frame;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * The one place where work on a frame is spread over the processors: bands of rows in the common fork-join pool.
 *
 * <p>Blocking; a body must only write what belongs to its own rows.
 */
public final class Rows {

    private static final int BAND = 32;

    private static final int STRETCH = 8192;

    private Rows() {}

    /** Work on the rows from {@code first} up to but without {@code end}. */
    @FunctionalInterface
    public interface Body {
        void accept(int first, int end);
    }

    /** What work on rows is spread over, in words: the pool's threads and the one that asks. */
    public static String device() {
        int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
        return "Processor, " + threads + (threads == 1 ? " thread" : " threads");
    }

    /** Calls {@code body} for bands that together cover the rows from 0 to {@code rows} exactly once. */
    public static void parallel(int rows, Body body) {
        parallel(rows, BAND, body);
    }

    /** Calls {@code body} for stretches of a few thousand values that together cover those from 0 to {@code count} once, for work that knows no rows. */
    public static void stretches(int count, Body body) {
        parallel(count, STRETCH, body);
    }

    /** The same with bands of {@code band} rows, for work that has a grain of its own. */
    public static void parallel(int rows, int band, Body body) {
        int bands = (rows + band - 1) / band;
        if (bands < 2) {
            body.accept(0, rows);
            return;
        }
        IntStream.range(0, bands)
                .parallel()
                .forEach(index -> body.accept(index * band, Math.min(rows, (index + 1) * band)));
    }
}
