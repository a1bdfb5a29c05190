package org.clearcine.core.display;

import java.util.Objects;

/** From modality value to VOI value: which values of interest are spread over the grey scale (PS3.3 section C.11.2). */
public sealed interface VoiTransform permits VoiWindow, VoiTransform.Table {

    /** The VOI value as a part of the grey scale, from 0 to 1. */
    double voiValue(double modalityValue);

    /** What the maker calls this choice; empty if it has no name. */
    String explanation();

    /** An item of VOI LUT Sequence (0028,3010). */
    record Table(LookupTable lookupTable, String explanation) implements VoiTransform {

        public Table {
            Objects.requireNonNull(lookupTable, "lookupTable");
            Objects.requireNonNull(explanation, "explanation");
        }

        @Override
        public double voiValue(double modalityValue) {
            return lookupTable.output(modalityValue) / lookupTable.largestOutput();
        }
    }
}
