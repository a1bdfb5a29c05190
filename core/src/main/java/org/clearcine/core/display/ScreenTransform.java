package org.clearcine.core.display;

import java.util.Objects;

/**
 * The whole way from stored value to screen pixel, for every visible pixel of every frame.
 *
 * <p>A slope and a linear window together are one straight line, which is all that is computed then; a slope and a sigmoid
 * window are one line into the curve. Nothing goes through a table of whole stored values: values between them, as denoising
 * gives, keep their own grey.
 */
public final class ScreenTransform {

    private static final int WHITE = 255;

    private final ModalityTransform modality;
    private final VoiTransform voi;
    private final boolean inverse;
    private final Way way;
    private final double factor;
    private final double offset;

    /** How a pixel is computed; the first two are short cuts of the third. */
    private enum Way {
        LINE,
        LINE_INTO_CURVE,
        GENERAL
    }

    /**
     * @param inverse whether low VOI values are bright: MONOCHROME1, or Presentation LUT Shape INVERSE
     */
    public ScreenTransform(ModalityTransform modality, VoiTransform voi, boolean inverse) {
        this.modality = Objects.requireNonNull(modality, "modality");
        this.voi = Objects.requireNonNull(voi, "voi");
        this.inverse = inverse;
        this.way = way(modality, voi);
        this.factor = way == Way.GENERAL ? 0 : line(1) - line(0);
        this.offset = way == Way.GENERAL ? 0 : line(0);
    }

    private static Way way(ModalityTransform modality, VoiTransform voi) {
        if (!(modality instanceof ModalityTransform.Rescale) || !(voi instanceof VoiWindow window)) {
            return Way.GENERAL;
        }
        return switch (window.function()) {
            case LINEAR -> window.windowWidth() > 1 ? Way.LINE : Way.GENERAL;
            case LINEAR_EXACT -> Way.LINE;
            case SIGMOID -> Way.LINE_INTO_CURVE;
        };
    }

    /** Where the line lies for a stored value: in grey steps and half a one, or as the curve's argument. */
    private double line(double storedValue) {
        VoiWindow window = (VoiWindow) voi;
        double value = modality.modalityValue(storedValue);
        if (way == Way.LINE_INTO_CURVE) {
            double argument = 4 * (value - window.windowCenter()) / window.windowWidth();
            return inverse ? -argument : argument;
        }
        double part = window.function().part(value, window.windowCenter(), window.windowWidth());
        return WHITE * (inverse ? 1 - part : part) + 0.5;
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
        double grey = switch (way) {
            case LINE -> factor * storedValue + offset;
            case LINE_INTO_CURVE -> WHITE * LogisticCurve.at(factor * storedValue + offset) + 0.5;
            case GENERAL -> WHITE * presentationValue(storedValue) + 0.5;
        };
        return grey > 0 ? (int) Math.min(grey, WHITE) : 0;
    }

    /** Fills {@code screenPixels} from as many stored values: unsigned bytes, 0 black, 255 white. */
    public void screenPixels(float[] storedValues, byte[] screenPixels) {
        for (int i = 0; i < screenPixels.length; i++) {
            screenPixels[i] = (byte) screenPixel(storedValues[i]);
        }
    }
}
