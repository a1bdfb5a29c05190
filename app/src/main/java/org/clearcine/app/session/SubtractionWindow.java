package org.clearcine.app.session;

import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiLutFunction;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.subtraction.SubtractionDomain;
import org.clearcine.core.subtraction.SubtractionPlan;

/** How a subtracted loop is shown at first: no difference is a light grey, what swallows more is darker. */
public final class SubtractionWindow {

    /** Natural logarithm of the part of the intensity that is shown black: a little less than half of it arrives. */
    private static final double BLACK = -0.75;

    private static final double WHITE = 0.35;

    private SubtractionWindow() {}

    static ScreenTransform of(OpenLoop loop, SubtractionPlan plan) {
        return new ScreenTransform(
                ModalityTransform.IDENTITY,
                usual(loop, plan),
                loop.screenTransform().isInverse());
    }

    /** The window that differences are shown with at first. */
    public static VoiWindow usual(OpenLoop loop, SubtractionPlan plan) {
        double scale = plan.domain() == SubtractionDomain.LOGARITHM
                ? SubtractionDomain.LOGARITHM_SCALE
                : shownValues(loop) / 2;
        return new VoiWindow(scale * (WHITE + BLACK) / 2, scale * (WHITE - BLACK), VoiLutFunction.LINEAR_EXACT, "");
    }

    /** How many stored values the file's own window spreads over the grey scale. */
    private static double shownValues(OpenLoop loop) {
        PixelFormat format = loop.cine().pixelFormat();
        int seen = 0;
        int steps = 256;
        for (int i = 0; i < steps; i++) {
            double stored = format.smallest() + (i + 0.5) / steps * (format.largest() - format.smallest());
            double grey = loop.screenTransform().presentationValue(stored);
            seen += grey > 0 && grey < 1 ? 1 : 0;
        }
        return Math.max(1, seen) / (double) steps * (format.largest() - format.smallest());
    }

    /** The largest difference, up or down, that the loop's values can have. */
    public static double largestDifference(OpenLoop loop, SubtractionPlan plan) {
        double values =
                loop.cine().pixelFormat().largest() - loop.cine().pixelFormat().smallest();
        return plan.domain() == SubtractionDomain.LOGARITHM
                ? SubtractionDomain.LOGARITHM_SCALE * Math.log(values + 1)
                : values;
    }
}
