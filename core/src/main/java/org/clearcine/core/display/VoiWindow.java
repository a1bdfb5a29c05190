package org.clearcine.core.display;

import java.util.Objects;

/** Window Center (0028,1050) and Window Width (0028,1051) with their function, in modality values. */
public record VoiWindow(double windowCenter, double windowWidth, VoiLutFunction function, String explanation)
        implements VoiTransform {

    public VoiWindow {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(explanation, "explanation");
        if (!Double.isFinite(windowCenter) || !Double.isFinite(windowWidth) || !function.allows(windowWidth)) {
            throw new IllegalArgumentException(
                    "window center " + windowCenter + ", width " + windowWidth + " for " + function);
        }
    }

    /** A window that spreads exactly the modality values from {@code darkest} to {@code brightest}. */
    public static VoiWindow ofRange(double darkest, double brightest) {
        double width = Math.max(brightest - darkest, 1e-6 * Math.max(1, Math.abs(brightest)));
        return new VoiWindow((darkest + brightest) / 2, width, VoiLutFunction.LINEAR_EXACT, "");
    }

    /** Whether a window of these values can exist; files hold others. */
    public static boolean isPossible(double windowCenter, double windowWidth, VoiLutFunction function) {
        return Double.isFinite(windowCenter) && Double.isFinite(windowWidth) && function.allows(windowWidth);
    }

    /** The same window moved, and widened or narrowed as far as its function allows: for dragging. */
    public VoiWindow with(double newCenter, double newWidth) {
        double narrowest = function == VoiLutFunction.LINEAR ? 1 : 1e-6;
        return new VoiWindow(newCenter, Math.max(newWidth, narrowest), function, "");
    }

    @Override
    public double voiValue(double modalityValue) {
        double part = function.part(modalityValue, windowCenter, windowWidth);
        return part > 0 ? Math.min(part, 1) : 0;
    }
}
