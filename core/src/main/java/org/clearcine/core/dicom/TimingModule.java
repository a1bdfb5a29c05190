package org.clearcine.core.dicom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.FrameTiming.Origin;

/**
 * How long each frame is shown, from the Cine and Multi-frame modules (PS3.3 sections C.7.6.5 and C.7.6.6).
 *
 * <p>What Frame Increment Pointer names comes first, then Frame Time, Frame Time Vector, Cine Rate, Recommended Display Frame
 * Rate, and the times at which the frames of an enhanced object were taken. If none is usable, a rate is assumed and that is
 * said.
 */
final class TimingModule {

    /** 15 frames a second, the most usual rate of cine acquisition. */
    static final double ASSUMED_FRAME_TIME_MILLIS = 1000.0 / 15;

    private final DataSet dataSet;
    private final int frameCount;
    private final List<String> warnings;

    /** @param warnings takes what the user should know about the rate, a sentence each */
    TimingModule(DataSet dataSet, int frameCount, List<String> warnings) {
        this.dataSet = dataSet;
        this.frameCount = frameCount;
        this.warnings = warnings;
    }

    FrameTiming timing() {
        Optional<FrameTiming> found = pointed()
                .or(this::byFrameTime)
                .or(this::byFrameTimeVector)
                .or(() -> byRate(Tag.CineRate, Origin.CINE_RATE))
                .or(this::byRecommendedRate)
                .or(() -> new AcquisitionTimes(dataSet, frameCount).timing());
        if (found.isEmpty() && frameCount > 1) {
            warnings.add("The file gives no usable frame rate; 15 frames a second are assumed.");
        }
        return found.orElseGet(() -> FrameTiming.constant(ASSUMED_FRAME_TIME_MILLIS, Origin.ASSUMED));
    }

    private Optional<FrameTiming> pointed() {
        int[] pointers = dataSet.integers(Tag.FrameIncrementPointer);
        boolean toVector = pointers.length > 0 && pointers[0] == Tag.FrameTimeVector;
        return toVector ? byFrameTimeVector() : Optional.empty();
    }

    private Optional<FrameTiming> byFrameTime() {
        return positive(dataSet, Tag.FrameTime).map(millis -> constant(millis, Origin.FRAME_TIME));
    }

    /**
     * Each value is the time from the frame before to this one, the first is 0; so a frame is shown for as long as the value
     * after it says, and the last one, which nothing follows, for the mean of the others.
     */
    private Optional<FrameTiming> byFrameTimeVector() {
        double[] increments = dataSet.decimals(Tag.FrameTimeVector);
        if (increments.length != frameCount || frameCount < 2) {
            return Optional.empty();
        }
        double[] durations = new double[frameCount];
        double sum = 0;
        for (int i = 1; i < frameCount; i++) {
            if (!(increments[i] > 0) || Double.isInfinite(increments[i])) {
                return Optional.empty();
            }
            durations[i - 1] = increments[i];
            sum += increments[i];
        }
        durations[frameCount - 1] = sum / (frameCount - 1);
        return Optional.of(FrameTiming.variable(durations, Origin.FRAME_TIME_VECTOR));
    }

    private Optional<FrameTiming> byRate(int tag, Origin origin) {
        return positive(dataSet, tag).map(rate -> constant(1000 / rate, origin));
    }

    /** Enhanced objects give the rate with the frames it is meant for; the first such group begins the loop. */
    private Optional<FrameTiming> byRecommendedRate() {
        return positive(dataSet, Tag.RecommendedDisplayFrameRate)
                .or(() -> dataSet.item(Tag.FrameDisplaySequence)
                        .flatMap(item -> positive(item, Tag.RecommendedDisplayFrameRateInFloat)))
                .map(rate -> constant(1000 / rate, Origin.RECOMMENDED_DISPLAY_FRAME_RATE));
    }

    /** Says so where the rate that is played, and shown, is not the one in the file. */
    private FrameTiming constant(double millis, Origin origin) {
        FrameTiming timing = FrameTiming.constant(millis, origin);
        if (Math.abs(timing.frameTimeMillis() - millis) > 1e-9 * millis && frameCount > 1) {
            warnings.add("The frame rate of the file lies outside of 1 to 120 frames a second;"
                    + " the nearest of these is used.");
        }
        return timing;
    }

    private static Optional<Double> positive(DataSet source, int tag) {
        OptionalDouble value = source.decimal(tag);
        return value.isPresent() && value.getAsDouble() > 0 ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
