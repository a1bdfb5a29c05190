package org.clearcine.core.dicom.simulated;

/**
 * What is known about a stack of simulated slices beyond their values.
 *
 * @param seriesNumber at least 1; each stack is a series of its own
 * @param seriesDescription at most 64 ASCII characters
 * @param pixelSpacingMillimetres distance of pixel centres in the body
 * @param sliceMillimetres distance of slices
 * @param waterValue stored value of water, 0 Hounsfield units
 */
public record SimulatedSlices(
        int seriesNumber,
        String seriesDescription,
        double pixelSpacingMillimetres,
        double sliceMillimetres,
        int waterValue) {

    public SimulatedSlices {
        if (seriesNumber < 1) {
            throw new IllegalArgumentException("series number " + seriesNumber);
        }
        SimulatedSeries.requireShortText(seriesDescription);
        if (!(pixelSpacingMillimetres > 0) || !(sliceMillimetres > 0)) {
            throw new IllegalArgumentException(
                    "pixels " + pixelSpacingMillimetres + " mm, slices " + sliceMillimetres + " mm apart");
        }
    }
}
