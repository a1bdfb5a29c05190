package org.clearcine.core.dicom.derived;

import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.MappedFrames;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.subtraction.SubtractionDomain;

/**
 * How a difference becomes a stored value: {@code stored = zero + factor * difference}, the middle of what can be stored
 * being no difference.
 */
public record DifferenceScale(double zero, double factor) {

    /** In thousandths of the logarithm, a little more than a factor of seven: more than any vessel. */
    private static final double LARGEST_LOGARITHM = 2048;

    public DifferenceScale {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("factor " + factor);
        }
    }

    /** The scale for a kind of difference in pixels of that kind; what is larger than it can store ends there. */
    public static DifferenceScale of(SubtractionDomain domain, PixelFormat format) {
        double half = (format.largest() - format.smallest() + 1) / 2.0;
        double largest = domain == SubtractionDomain.LOGARITHM ? LARGEST_LOGARITHM : 2 * half;
        return new DifferenceScale(format.smallest() + half, half / largest);
    }

    public double stored(double difference) {
        return zero + factor * difference;
    }

    /** Differences as stored values, not rounded. */
    public FrameSource stored(FrameSource differences) {
        return new MappedFrames(differences, (pixel, value) -> (float) stored(value));
    }
}
