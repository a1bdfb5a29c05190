package org.clearcine.app.job;

/**
 * How long a stage will still take, from how long its share so far has taken.
 *
 * <p>Says nothing in the first second or below 2 %, where an estimate is a guess.
 */
final class TimeLeft {

    private static final double NANOS = 1e9;

    private long startNanos;
    private double startFraction;
    private String stage = "";

    TimeLeft(long startNanos) {
        this.startNanos = startNanos;
    }

    String inWords(String currentStage, double fraction, long nowNanos) {
        if (!currentStage.equals(stage)) {
            stage = currentStage;
            startNanos = nowNanos;
            startFraction = fraction;
        }
        double elapsedSeconds = (nowNanos - startNanos) / NANOS;
        double gone = fraction - startFraction;
        if (elapsedSeconds < 1 || gone < 0.02) {
            return "";
        }
        return words(elapsedSeconds * (1 - fraction) / gone);
    }

    private static String words(double seconds) {
        if (seconds < 1) {
            return "almost done";
        }
        if (seconds < 90) {
            return Math.round(seconds) + " s left";
        }
        return Math.round(seconds / 60) + " min left";
    }
}
