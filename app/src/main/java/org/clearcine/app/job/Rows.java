package org.clearcine.app.job;

import java.util.stream.IntStream;

/** Does the rows of a picture on all cores: bands of rows, each done by one thread. */
public final class Rows {

    /** Work on the rows {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    public interface Band {
        void rows(int from, int to);
    }

    /** Small enough that an uneven load evens out, large enough that splitting costs nothing. */
    private static final int BAND = 64;

    private Rows() {}

    /** Returns when all {@code count} rows are done. */
    public static void inParallel(int count, Band band) {
        int bands = (count + BAND - 1) / BAND;
        IntStream.range(0, bands).parallel().forEach(i -> band.rows(i * BAND, Math.min(count, (i + 1) * BAND)));
    }
}
