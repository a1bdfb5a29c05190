package org.clearcine.core.dicom.simulated;

/**
 * What is known about one simulated loop beyond its frames.
 *
 * @param seriesNumber at least 1; each loop is a series of its own
 * @param seriesDescription such as the scene and its dose, at most 64 ASCII characters
 * @param imagerPixelSpacingMillimetres distance of pixel centres at the detector
 * @param kvp simulated tube voltage; 0 where the simulation knows none
 */
public record SimulatedSeries(
        int seriesNumber, String seriesDescription, double imagerPixelSpacingMillimetres, double kvp) {

    private static final int LONGEST_TEXT = 64;

    public SimulatedSeries {
        if (seriesNumber < 1) {
            throw new IllegalArgumentException("series number " + seriesNumber);
        }
        requireShortText(seriesDescription);
        if (!(imagerPixelSpacingMillimetres > 0) || !(kvp >= 0)) {
            throw new IllegalArgumentException(imagerPixelSpacingMillimetres + " mm, " + kvp + " kV");
        }
    }

    static void requireShortText(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 127 && c != '\\');
        if (text.isBlank() || text.length() > LONGEST_TEXT || !plain) {
            throw new IllegalArgumentException("not a text of 1 to 64 plain characters: " + text);
        }
    }
}
