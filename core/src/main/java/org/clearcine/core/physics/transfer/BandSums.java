package org.clearcine.core.physics.transfer;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Sums over still blocks from which gain and electronic noise follow, apart for every cell of the picture and every moment, so that
 * intervals can be drawn from both.
 *
 * <p>Electronic noise is taken for white, so it is one number for all bands: it is solved for in the two highest, each with a slope of
 * its own. The slopes of all bands then follow with that number held.
 */
final class BandSums {

    private static final int PER_BAND = 5;
    private static final int PRODUCT = Band.values().length * PER_BAND;
    private static final int SQUARE = PRODUCT + 1;
    private static final int LENGTH = PRODUCT + 2;

    private final double[][] ofCell = new double[TransferSamples.CELLS][LENGTH];
    private final double[][] ofMoment;

    BandSums(int moments) {
        ofMoment = new double[moments][LENGTH];
    }

    /** One block in one band: level above the pedestal, power, and what power is expected. */
    void add(int cell, int moment, Band band, double[] levelPowerExpected) {
        double level = levelPowerExpected[0];
        double power = levelPowerExpected[1];
        double weight = 1 / (levelPowerExpected[2] * levelPowerExpected[2]);
        for (double[] s : new double[][] {ofCell[cell], ofMoment[moment]}) {
            int at = band.ordinal() * PER_BAND;
            s[at] += weight;
            s[at + 1] += weight * level;
            s[at + 2] += weight * level * level;
            s[at + 3] += weight * power;
            s[at + 4] += weight * level * power;
        }
    }

    /** One block's product with the next difference, and its power, both over what is expected. */
    void addProduct(int cell, int moment, double product, double square) {
        for (double[] s : new double[][] {ofCell[cell], ofMoment[moment]}) {
            s[PRODUCT] += product;
            s[SQUARE] += square;
        }
    }

    int moments() {
        return ofMoment.length;
    }

    double[] total() {
        return total(ofMoment, IntStream.range(0, ofMoment.length).toArray());
    }

    double[] ofCells(int[] cells) {
        return total(ofCell, cells);
    }

    double[] ofMoments(int[] moments) {
        return total(ofMoment, moments);
    }

    private static double[] total(double[][] sums, int[] places) {
        double[] total = new double[LENGTH];
        for (int place : places) {
            for (int k = 0; k < LENGTH; k++) {
                total[k] += sums[place][k];
            }
        }
        return total;
    }

    /** Power at the pedestal, from the two highest bands together. */
    static double intercept(double[] total) {
        double numerator = 0;
        double denominator = 0;
        for (Band band : new Band[] {Band.HIGH, Band.TOP}) {
            numerator += band.coefficients() * numerator(total, band);
            denominator += band.coefficients() * denominator(total, band);
        }
        return numerator / denominator;
    }

    /** By how much the two bands differ in it: nothing but chance where noise is white and nothing moves. */
    static double disagreement(double[] total) {
        return numerator(total, Band.HIGH) / denominator(total, Band.HIGH)
                - numerator(total, Band.TOP) / denominator(total, Band.TOP);
    }

    private static double numerator(double[] t, Band band) {
        int at = band.ordinal() * PER_BAND;
        return t[at + 3] - t[at + 1] * t[at + 4] / t[at + 2];
    }

    private static double denominator(double[] t, Band band) {
        int at = band.ordinal() * PER_BAND;
        return t[at] - t[at + 1] * t[at + 1] / t[at + 2];
    }

    /** Rise of power with level in a band whose power at the pedestal is known. */
    static double slope(double[] t, Band band, double intercept) {
        int at = band.ordinal() * PER_BAND;
        return (t[at + 4] - intercept * t[at + 1]) / t[at + 2];
    }

    /** Mean slope over all 63 coefficients. */
    static double slope(double[] t, double intercept) {
        return slope(t, band -> intercept);
    }

    /** By how much the mean slope differs when every band has an intercept of its own: nothing but chance where nothing moves. */
    static double slopeDisagreement(double[] t) {
        return slope(t, band -> numerator(t, band) / denominator(t, band)) - slope(t, intercept(t));
    }

    private static double slope(double[] t, ToDoubleFunction<Band> intercept) {
        double sum = 0;
        int all = 0;
        for (Band band : Band.values()) {
            sum += band.coefficients() * slope(t, band, intercept.applyAsDouble(band));
            all += band.coefficients();
        }
        return sum / all;
    }

    /** Correlation of noise with that of the next frame. */
    static double lingering(double[] t) {
        return Lingering.of(t[SQUARE] > 0 ? t[PRODUCT] / t[SQUARE] : Lingering.FRESH);
    }
}
