package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.simulate.ImagingChain;

/**
 * How far a quantum spreads in a detector, and which share of the noise is quanta, as a measured correlation tells it.
 *
 * <p>White electronics lower all correlations alike, spread changes their ratios: the spread is the one whose correlations,
 * times a share, come closest to what was measured. It also says what the correlation is beyond the pixels that were measured.
 */
final class QuantumSpread {

    /** Pixels as far as which the correlation of quanta is known. */
    static final int REACH = 12;

    private static final double LEAST_BLUR = 0.1;
    private static final double MOST_BLUR = 200;
    private static final double STEP = 1.12;
    private static final double LEAST_SHARE = 0.05;

    /** Neighbour correlation of the quanta below which they cannot be told from electronics; all is taken to be quanta. */
    private static final double LEAST_CORRELATION = 0.1;

    private static final List<Candidate> CANDIDATES = candidates();

    /** Correlations of quanta alone, {@code [dy][dx]}, at a spread. */
    private record Candidate(double blurSquarePixels, double[][] rho) {}

    private final Candidate quanta;
    private final double share;
    private final double error;

    private QuantumSpread(Candidate quanta, double share, double error) {
        this.quanta = quanta;
        this.share = share;
        this.error = error;
    }

    private static List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>(List.of(candidate(0)));
        for (double blur = LEAST_BLUR; blur < MOST_BLUR; blur *= STEP) {
            all.add(candidate(blur));
        }
        return List.copyOf(all);
    }

    private static Candidate candidate(double blurSquarePixels) {
        double pitch = 0.3;
        ImagingChain chain = ImagingChain.flatPanel(100)
                .withDetector(new ImagingChain.Detector(blurSquarePixels * pitch * pitch, 1, false, 0));
        return new Candidate(blurSquarePixels, chain.quantumCorrelation(pitch, REACH));
    }

    static QuantumSpread of(NoiseCorrelation measured) {
        QuantumSpread best = fit(measured, CANDIDATES.get(0));
        for (Candidate candidate : CANDIDATES.subList(1, CANDIDATES.size())) {
            QuantumSpread other = fit(measured, candidate);
            best = other.error < best.error ? other : best;
        }
        return best;
    }

    /** The same spread with the share that another loop's correlation tells, for loops of one detector. */
    QuantumSpread sharedBy(NoiseCorrelation other) {
        return fit(other, quanta);
    }

    private static QuantumSpread fit(NoiseCorrelation measured, Candidate candidate) {
        double products = 0;
        double squares = 1e-9;
        double power = 0;
        int count = 0;
        for (int dy = -NoiseCorrelation.RADIUS; dy <= NoiseCorrelation.RADIUS; dy++) {
            for (int dx = -NoiseCorrelation.RADIUS; dx <= NoiseCorrelation.RADIUS; dx++) {
                if (dx != 0 || dy != 0) {
                    double expected = candidate.rho[Math.abs(dy)][Math.abs(dx)];
                    products += measured.rho(dx, dy) * expected;
                    squares += expected * expected;
                    power += measured.rho(dx, dy) * measured.rho(dx, dy);
                    count++;
                }
            }
        }
        double share =
                candidate.rho[0][1] < LEAST_CORRELATION ? 1 : Math.max(LEAST_SHARE, Math.min(1, products / squares));
        double error = power - 2 * share * products + share * share * squares;
        return new QuantumSpread(candidate, share, Math.sqrt(Math.max(0, error) / count));
    }

    /** H / pitch^2 of {@link ImagingChain.Detector}, in square pixels. */
    double blurSquarePixels() {
        return quanta.blurSquarePixels;
    }

    /** Share of the noise variance that is quanta. */
    double share() {
        return share;
    }

    /** Root mean square difference to the measured correlations. */
    double error() {
        return error;
    }

    /** Correlation of pixels that lie this far apart, each at most {@link #REACH} either way. */
    double rho(int dx, int dy) {
        return (dx == 0 && dy == 0 ? 1 : share) * quanta.rho[Math.abs(dy)][Math.abs(dx)];
    }
}
