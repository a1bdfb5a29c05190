package org.clearcine.core.tuning.study;

import java.util.List;
import java.util.Locale;
import org.clearcine.core.training.CostProbe;

/**
 * What a run is reckoned to take: a guide, from fixed figures or from a probe of this device.
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

    /** As many simulated scenes as a run makes, and how long they are. */
    private static final double SCENES_A_MINUTE = 16;

    private static final double MOST_SCENES = 240;
    private static final double SCENE_FRAMES = 14;

    /** What is done with a pixel of a study (prepared, and judged twice with each of two models) and of a scene, in denoisings. */
    private static final double PASSES_A_STUDY = 3;

    private static final double PASSES_A_SCENE = 1.5;

    /** Eleven scenes of 256x256 pixels and 16 frames, simulated and denoised by two models. */
    private static final double GATE_PIXELS = 3.0 * 11 * 16 * 256 * 256;

    /** Java itself and its heap. */
    private static final long JAVA_MEBIBYTES = 350;

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

    /**
     * The same from what a little real work took on this device.
     *
     * @param side rows and columns of a patch
     */
    public static CostEstimate measured(
            List<Study> studies, double trainingMinutes, int side, CostProbe.Measured probe) {
        CostEstimate reckoned = of(studies, trainingMinutes, 0);
        double pixels = studies.stream()
                .mapToDouble(study -> (double) Math.min(USED_FRAMES, study.frames())
                        * study.size().pixelCount())
                .sum();
        double scenes = Math.min(MOST_SCENES, SCENES_A_MINUTE * trainingMinutes) * SCENE_FRAMES * 4.0 * side * side;
        double passes = PASSES_A_STUDY * pixels + PASSES_A_SCENE * scenes + GATE_PIXELS;
        return new CostEstimate(
                trainingMinutes + passes * probe.microsecondsPerPixel() / 60e6,
                probe.mebibytes().isPresent()
                        ? JAVA_MEBIBYTES + probe.mebibytes().getAsLong()
                        : ENGINE_MEBIBYTES,
                reckoned.diskMebibytes + Math.round(scenes * 2 * (PLANES + 1) / MEBIBYTE));
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
