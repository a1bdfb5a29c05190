package org.clearcine.core.subtraction;

/** In which values the mask is subtracted: thickness adds up in the logarithm of the intensity, not in the intensity. */
public enum SubtractionDomain {
    /**
     * Stored values are proportional to the intensity (LIN): a thousand times the difference of their natural
     * logarithms, so that a vessel looks the same behind bone and beside it.
     */
    LOGARITHM("difference of logarithms, in thousandths") {
        @Override
        double scaled(double storedValue) {
            return LOGARITHM_SCALE * Math.log(Math.max(storedValue, SMALLEST_INTENSITY));
        }

        @Override
        double slope(double storedValue) {
            return LOGARITHM_SCALE / Math.max(storedValue, SMALLEST_INTENSITY);
        }
    },
    /** Stored values are a logarithm already (LOG), or prepared for display: they are subtracted as they are. */
    STORED("difference of stored values") {
        @Override
        double scaled(double storedValue) {
            return storedValue;
        }

        @Override
        double slope(double storedValue) {
            return 1;
        }
    };

    /** What a difference of logarithms is multiplied by. */
    public static final double LOGARITHM_SCALE = 1000;

    /** Below one stored value there is no light to speak of, and no logarithm. */
    private static final double SMALLEST_INTENSITY = 1;

    private final String words;

    SubtractionDomain(String words) {
        this.words = words;
    }

    abstract double scaled(double storedValue);

    /** By how much the scaled value grows with the stored value: what noise is multiplied by, to first order. */
    abstract double slope(double storedValue);

    public String inWords() {
        return words;
    }
}
