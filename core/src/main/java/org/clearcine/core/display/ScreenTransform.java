package org.clearcine.core.display;

import java.util.Objects;

/**
 * The whole way from stored value to screen pixel, for every visible pixel of every frame.
 *
 * <p>A slope and a linear window together are one straight line, which is all that is computed then. Nothing goes through
 * a table of whole stored values: values between them, as denoising gives, keep their own grey.
 */
public final class ScreenTransform {

    private static final int WHITE = 255;

    private final ModalityTransform modality;
    private final VoiTransform voi;
    private final boolean inverse;
    private final boolean straight;
    private final double factor;
    private final double offset;

    /**
     * @param inverse whether low VOI values are bright: MONOCHROME1, or Presentation LUT Shape INVERSE
     */
    public ScreenTransform(ModalityTransform modality, VoiTransform voi, boolean inverse) {
        this.modality = Objects.requireNonNull(modality, "modality");
        this.voi = Objects.requireNonNull(voi, "voi");
        this.inverse = inverse;
        this.straight =
                modality instanceof ModalityTransform.Rescale && voi instanceof VoiWindow window && isStraight(window);
        this.factor = straight ? unclamped(1) - unclamped(0) : 0;
        this.offset = straight ? unclamped(0) + 0.5 : 0;
    }

    private static boolean isStraight(VoiWindow window) {
        return window.function() == VoiLutFunction.LINEAR_EXACT
                || (window.function() == VoiLutFunction.LINEAR && window.windowWidth() > 1);
    }

    /** Where the straight line lies for a stored value, in grey steps, beyond black and white too. */
    private double unclamped(double storedValue) {
        VoiWindow window = (VoiWindow) voi;
        double value = modality.modalityValue(storedValue);
        double part = window.function().part(value, window.windowCenter(), window.windowWidth());
        return WHITE * (inverse ? 1 - part : part);
    }

    public ModalityTransform modality() {
        return modality;
    }

    public VoiTransform voi() {
        return voi;
    }

    public boolean isInverse() {
        return inverse;
    }

    /** The same way with other values of interest. */
    public ScreenTransform with(VoiTransform newVoi) {
        return new ScreenTransform(modality, newVoi, inverse);
    }

    /** The same way with dark and bright exchanged. */
    public ScreenTransform inverted() {
        return new ScreenTransform(modality, voi, !inverse);
    }

    /** Brightness from 0 (black) to 1 (white). */
    public double presentationValue(double storedValue) {
        double voiValue = voi.voiValue(modality.modalityValue(storedValue));
        return inverse ? 1 - voiValue : voiValue;
    }

    /** Brightness from 0 (black) to 255 (white), rounded to the nearest; not a number is black. */
    public int screenPixel(float storedValue) {
        double grey = straight ? factor * storedValue + offset : WHITE * presentationValue(storedValue) + 0.5;
        return grey > 0 ? (int) Math.min(grey, WHITE) : 0;
    }

    /** Fills {@code screenPixels} from as many stored values: unsigned bytes, 0 black, 255 white. */
    public void screenPixels(float[] storedValues, byte[] screenPixels) {
        for (int i = 0; i < screenPixels.length; i++) {
            screenPixels[i] = (byte) screenPixel(storedValues[i]);
        }
    }
}
