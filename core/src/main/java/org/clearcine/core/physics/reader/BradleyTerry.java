package org.clearcine.core.physics.reader;

import java.util.Arrays;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * Worth of each alternative from pairwise choices: {@code P(i over j) = w_i / (w_i + w_j)} (Bradley and Terry, Biometrika 39, 1952),
 * found by minorisation (Hunter, Annals of Statistics 32, 2004).
 *
 * <p>Half a win is added on both sides of each pair that was shown, so that an alternative that never lost stays finite. Intervals
 * draw every pair's choices anew from what was fitted.
 */
public final class BradleyTerry {

    private static final int ROUNDS = 500;
    private static final int DRAWS = 300;

    private BradleyTerry() {}

    /**
     * The share of choices each alternative would win against an average one, with 95 % intervals.
     *
     * @param wins {@code wins[i][j]}: how often i was chosen over j; half for each where both were equal
     * @return {@code w_i / (w_i + geometric mean of all)}; 0.5 is average
     */
    public static Estimate[] preferences(double[][] wins, long seed) {
        double[] worth = worth(wins);
        double[][] draws = new double[wins.length][DRAWS];
        Randomness random = Randomness.of(seed, 607);
        for (int d = 0; d < DRAWS; d++) {
            double[] drawn = worth(redrawn(wins, worth, random));
            for (int i = 0; i < wins.length; i++) {
                draws[i][d] = share(drawn[i]);
            }
        }
        Estimate[] result = new Estimate[wins.length];
        for (int i = 0; i < wins.length; i++) {
            Arrays.sort(draws[i]);
            result[i] = new Estimate(
                    share(worth[i]),
                    BlockBootstrap.quantile(draws[i], 0.025),
                    BlockBootstrap.quantile(draws[i], 0.975));
        }
        return result;
    }

    private static double share(double worth) {
        return worth / (1 + worth);
    }

    private static double[][] redrawn(double[][] wins, double[] worth, Randomness random) {
        double[][] drawn = new double[wins.length][wins.length];
        for (int i = 0; i < wins.length; i++) {
            for (int j = i + 1; j < wins.length; j++) {
                for (int k = 0; k < Math.round(wins[i][j] + wins[j][i]); k++) {
                    boolean first = random.chance(worth[i] / (worth[i] + worth[j]));
                    drawn[first ? i : j][first ? j : i]++;
                }
            }
        }
        return drawn;
    }

    /** Worths whose geometric mean is 1. */
    static double[] worth(double[][] wins) {
        int n = wins.length;
        double[] worth = new double[n];
        Arrays.fill(worth, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double won = 0;
                double met = 0;
                for (int j = 0; j < n; j++) {
                    double shown = wins[i][j] + wins[j][i];
                    if (i != j && shown > 0) {
                        won += wins[i][j] + 0.5;
                        met += (shown + 1) / (worth[i] + worth[j]);
                    }
                }
                next[i] = met > 0 ? won / met : 1;
            }
            double mean = Math.exp(Arrays.stream(next).map(Math::log).sum() / n);
            for (int i = 0; i < n; i++) {
                worth[i] = next[i] / mean;
            }
        }
        return worth;
    }
}
