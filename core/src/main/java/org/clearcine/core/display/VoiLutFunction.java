package org.clearcine.core.display;

/** How Window Center and Window Width are to be understood: VOI LUT Function (0028,1056), PS3.3 section C.11.2.1.2. */
public enum VoiLutFunction {
    /** Over whole numbers: the width counts values, the centre lies half a value high. */
    LINEAR {
        @Override
        double part(double value, double center, double width) {
            if (width <= 1) {
                return value <= center - 0.5 ? 0 : 1;
            }
            return (value - (center - 0.5)) / (width - 1) + 0.5;
        }
    },
    /** Over real numbers: exactly from centre minus half the width to centre plus half the width. */
    LINEAR_EXACT {
        @Override
        double part(double value, double center, double width) {
            return (value - center) / width + 0.5;
        }
    },
    /** A logistic curve with the slope of LINEAR_EXACT at the centre. */
    SIGMOID {
        @Override
        double part(double value, double center, double width) {
            return LogisticCurve.at(4 * ((value - center) / width));
        }
    };

    /** Part of the grey scale, not yet clamped to 0 and 1. */
    abstract double part(double value, double center, double width);

    /** The narrowest window that the function allows (PS3.3 C.11.2.1.2.1 and C.11.2.1.3). */
    boolean allows(double width) {
        return this == LINEAR ? width >= 1 : width > 0;
    }
}
