package org.clearcine.core.simulate;

/**
 * What a system may do to the linear detector signal before it stores it.
 *
 * <p>Every transform maps the range of stored values onto itself and rises strictly, so that truth and noisy frames stay
 * comparable.
 */
public enum DisplayTransform {
    /** The linear signal. */
    NONE {
        @Override
        double shape(double fraction) {
            return fraction;
        }
    },
    /** Logarithm over almost two decades: soft tissue and bone get equal room. */
    LOGARITHM {
        @Override
        double shape(double fraction) {
            return Math.log1p(60 * fraction) / Math.log1p(60);
        }
    },
    /** Exponent 0.5: the noise becomes nearly even. */
    SQUARE_ROOT {
        @Override
        double shape(double fraction) {
            return (Math.sqrt(fraction + 1e-4) - 0.01) / (Math.sqrt(1 + 1e-4) - 0.01);
        }
    },
    /** An S-shaped look-up table as of film. */
    FILM {
        @Override
        double shape(double fraction) {
            double logarithm = Math.log1p(60 * fraction) / Math.log1p(60);
            return logarithm * logarithm * (3 - 2 * logarithm) * 0.6 + logarithm * 0.4;
        }
    };

    /** The transformed fraction of the range; 0 stays about 0 and 1 stays about 1. */
    abstract double shape(double fraction);

    /** A stored value after the transform; values outside of the range are clamped to it. */
    float apply(float value, float largest) {
        double fraction = Math.max(0, Math.min(1, value / largest));
        return (float) (shape(fraction) * largest);
    }
}
