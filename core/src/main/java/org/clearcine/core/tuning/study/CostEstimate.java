package org.clearcine.core.tuning.study;

import java.util.List;
import java.util.Locale;

/**
 * What a run is reckoned to take; a guide, not a measurement of this device.
 *
 * @param minutes from beginning to end, training, preparing and the gate together
 * @param memoryMebibytes of the process that trains
 * @param diskMebibytes of the work folder
 */
public record CostEstimate(double minutes, long memoryMebibytes, long diskMebibytes) {

    private static final long MEBIBYTE = 1 << 20;

    /** Frames of a loop that are used, planes a frame, bytes a value: what the prepared loops hold. */
    private static final int USED_FRAMES = 40;

    private static final int PLANES = 5;

    /** Engine and Java heap, on the safe side: 437 MiB in all were measured with 4 patches of 64x64. */
    private static final long ENGINE_MEBIBYTES = 900;

    private static final long MEBIBYTES_A_PATCH = 45;

    /** Microseconds a pixel that preparing and judging each are reckoned with on one core; not measured yet. */
    private static final double MICROSECONDS_A_PIXEL = 3;

    /** @param trainingMinutes what was asked for; the estimate adds what comes before and after */
    public static CostEstimate of(List<Study> studies, double trainingMinutes, int batch) {
        long pixels = studies.stream()
                .mapToLong(study -> (long) Math.min(USED_FRAMES, study.frames())
                        * study.size().pixelCount())
                .sum();
        long disk = 2 * PLANES * pixels / MEBIBYTE + 30;
        double other = pixels * MICROSECONDS_A_PIXEL * 2 / 60e6 + 1;
        return new CostEstimate(trainingMinutes + other, ENGINE_MEBIBYTES + batch * MEBIBYTES_A_PATCH, disk);
    }

    /** Such as {@code about 18 minutes, 1.2 GB of memory, 350 MB of disk}. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "about %.0f minutes, %.1f GiB of memory, %d MiB of disk",
                Math.ceil(minutes),
                memoryMebibytes / 1024.0,
                diskMebibytes);
    }
}
