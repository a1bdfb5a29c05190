package org.clearcine.core.metrics;

import java.util.Arrays;
import java.util.Map;
import org.clearcine.core.frame.Frame;

/**
 * Lines that a method invents, in percent of all pixels: places where the output is darker or brighter than what lies 4 px away on both
 * sides by more than 0.2 of the noise's deviation there, and the clean frame by less than a quarter of that.
 *
 * <p>A wire that is not there does harm, and no decibel tells of it. Both frames are smoothed by 0.7 px first; the noise's deviation
 * is that of noisy minus clean among pixels of like brightness, so that nothing need be known of the detector.
 */
final class FalseLines implements LoopMetric {

    private static final double SHOWN = 0.2;
    private static final double TRUE_SHARE = 0.25;
    private static final GaussianBlur BLUR = new GaussianBlur(0.7, 3);
    private static final int REACH = 4;
    private static final int DIAGONAL = 3;
    private static final int LEVELS = 32;

    private long invented;
    private long looked;

    @Override
    public void add(ScoredFrame previous, ScoredFrame current) {
        int rows = current.rows();
        int columns = current.columns();
        Smoothed output = Smoothed.of(current.output());
        Smoothed clean = Smoothed.of(current.clean());
        double[] deviation = deviation(current);
        for (int row = REACH; row < rows - REACH; row++) {
            for (int column = REACH; column < columns - REACH; column++) {
                int at = row * columns + column;
                double shown = SHOWN * deviation[at];
                if (isInvented(output, clean, at, 1, shown) || isInvented(output, clean, at, -1, shown)) {
                    invented++;
                }
                looked++;
            }
        }
    }

    private static boolean isInvented(Smoothed output, Smoothed clean, int at, int sign, double shown) {
        return output.height(at, sign) > shown && clean.height(at, sign) < TRUE_SHARE * shown;
    }

    /** A smoothed frame, and how far from a pixel its sides lie in four directions. */
    private record Smoothed(double[] values, int[] sides) {

        static Smoothed of(Frame frame) {
            int columns = frame.size().columns();
            return new Smoothed(
                    BLUR.smooth(EdgeStrength.asDoubles(frame), frame.size().rows(), columns),
                    new int[] {REACH, REACH * columns, DIAGONAL * (columns + 1), DIAGONAL * (columns - 1)});
        }

        /** By how much a pixel lies below both of its sides (sign 1) or above them (-1), in the direction in which it does most. */
        double height(int at, int sign) {
            double most = 0;
            for (int side : sides) {
                double least = Math.min(sign * values[at + side], sign * values[at - side]);
                most = Math.max(most, least - sign * values[at]);
            }
            return most;
        }
    }

    /** The noise's deviation at each pixel: that of all pixels of its level, of which there are 32 with as many pixels each. */
    private static double[] deviation(ScoredFrame frame) {
        double[] sorted = EdgeStrength.asDoubles(frame.clean());
        Arrays.sort(sorted);
        double[] upTo = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            upTo[level] = sorted[(int) ((level + 1L) * sorted.length / LEVELS) - 1];
        }
        double[] squares = new double[LEVELS];
        long[] counts = new long[LEVELS];
        int[] levels = new int[sorted.length];
        for (int i = 0; i < levels.length; i++) {
            int found = Arrays.binarySearch(upTo, frame.clean().value(i));
            levels[i] = found >= 0 ? found : -found - 1;
            squares[levels[i]] += frame.noise(i) * frame.noise(i);
            counts[levels[i]]++;
        }
        double[] deviation = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            deviation[i] = Math.sqrt(squares[levels[i]] / counts[levels[i]]);
        }
        return deviation;
    }

    @Override
    public Map<QualityMetric, Double> result() {
        return Map.of(QualityMetric.FALSE_LINES, looked > 0 ? 100.0 * invented / looked : Double.NaN);
    }
}
