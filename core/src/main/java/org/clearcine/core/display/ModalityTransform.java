package org.clearcine.core.display;

import java.util.Objects;

/** From stored value to modality value: what the maker's device means by the number (PS3.3 section C.11.1). */
public sealed interface ModalityTransform {

    /** Stored values are modality values: no transform is given. */
    ModalityTransform IDENTITY = new Rescale(1, 0);

    /** The modality value of a stored value, which may lie between two whole ones. */
    double modalityValue(double storedValue);

    /** Rescale Slope (0028,1053) and Rescale Intercept (0028,1052). */
    record Rescale(double rescaleSlope, double rescaleIntercept) implements ModalityTransform {

        public Rescale {
            if (!Double.isFinite(rescaleSlope) || rescaleSlope == 0 || !Double.isFinite(rescaleIntercept)) {
                throw new IllegalArgumentException("rescale slope " + rescaleSlope + ", intercept " + rescaleIntercept);
            }
        }

        @Override
        public double modalityValue(double storedValue) {
            return rescaleSlope * storedValue + rescaleIntercept;
        }

        public double storedValue(double modalityValue) {
            return (modalityValue - rescaleIntercept) / rescaleSlope;
        }
    }

    /** Modality LUT Sequence (0028,3000). */
    record Table(LookupTable lookupTable) implements ModalityTransform {

        public Table {
            Objects.requireNonNull(lookupTable, "lookupTable");
        }

        @Override
        public double modalityValue(double storedValue) {
            return lookupTable.output(storedValue);
        }
    }
}
