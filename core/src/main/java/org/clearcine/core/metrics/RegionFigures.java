package org.clearcine.core.metrics;

import java.util.OptionalDouble;

/**
 * What a region of a loop is like, without any truth.
 *
 * @param mean over pixels and frames, in modality values
 * @param spatialDeviation standard deviation over the pixels of a frame, root mean square over frames; anatomy counts in it
 * @param temporalDeviation standard deviation of a pixel over time, root mean square over pixels; motion counts in it
 * @param differenceDeviation standard deviation of the change from frame to frame over sqrt 2: slow changes drop out, and
 *     filtering in time makes it smaller than the temporal deviation
 * @param lagOneAutocorrelation of a pixel over time, from -1 to 1: about 0 for fresh noise in every frame
 */
public record RegionFigures(
        double mean,
        double spatialDeviation,
        OptionalDouble temporalDeviation,
        OptionalDouble differenceDeviation,
        OptionalDouble lagOneAutocorrelation) {

    /** Mean over spatial deviation; absent where nothing varies. */
    public OptionalDouble signalToNoise() {
        return spatialDeviation > 0 ? OptionalDouble.of(mean / spatialDeviation) : OptionalDouble.empty();
    }
}
