package org.clearcine.core.simulate.draw;

/**
 * Counts of quanta: exact by inversion for small means, by PTRS (Hormann 1993) up to 60, normal with the skewness of
 * Poisson beyond.
 */
public final class Poisson {

    private static final double SMALL = 12;
    private static final double LARGE = 60;

    private Poisson() {}

    /** A count with the given mean; 0 for a mean that is not positive. */
    public static double sample(double mean, Randomness random) {
        if (!(mean > 0)) {
            return 0;
        }
        if (mean < SMALL) {
            return byInversion(mean, random.uniform());
        }
        return mean < LARGE ? byTransformedRejection(mean, random) : nearlyNormal(mean, random.gaussian());
    }

    private static double byInversion(double mean, double uniform) {
        double probability = Math.exp(-mean);
        double rest = uniform - probability;
        int count = 0;
        while (rest >= 0 && count < 100) {
            count++;
            probability *= mean / count;
            rest -= probability;
        }
        return count;
    }

    private static double byTransformedRejection(double mean, Randomness random) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double vr = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.uniform() - 0.5;
            double v = random.uniform();
            double us = 0.5 - Math.abs(u);
            double count = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return count;
            }
            if (count < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
            double bound = count * Math.log(mean) - mean - logFactorial(count);
            if (Math.log(v * inverseAlpha / (a / (us * us) + b)) <= bound) {
                return count;
            }
        }
    }

    /** Stirling's series, good to 1e-10 for the counts that occur here; small ones are looked up by product. */
    private static double logFactorial(double count) {
        if (count < 8) {
            double product = 1;
            for (int i = 2; i <= count; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double n = count + 1;
        double inverse = 1 / (n * n);
        return (n - 0.5) * Math.log(n)
                - n
                + 0.9189385332046727
                + (1.0 / 12 - inverse * (1.0 / 360 - inverse / 1260)) / n;
    }

    /** Cornish-Fisher's first term keeps the skewness 1/sqrt(mean), the mean and the variance. */
    private static double nearlyNormal(double mean, double normal) {
        double skewed = mean + Math.sqrt(mean) * normal + (normal * normal - 1) / 6;
        return Math.max(0, Math.floor(skewed + 0.5));
    }
}
