package org.clearcine.core.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.PixelIntensityRelationship;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.frame.FrameTiming;

/** Findings that need no pixel: lossy compression, gaps between frames, eight bits, values prepared for display. */
public final class HeaderFindings {

    /** A frame that is shown for longer than this many usual ones has lost its neighbours. */
    private static final double GAP = 1.6;

    private static final int EIGHT_BITS = 8;

    private HeaderFindings() {}

    /** What the header of the file says, the gravest first. */
    public static List<Finding> of(DicomLoop loop) {
        List<Finding> findings = new ArrayList<>();
        lossy(loop.dataSet(), loop.transferSyntax()).ifPresent(findings::add);
        gaps(loop.cineLoop().timing(), loop.cineLoop().frames().frameCount()).ifPresent(findings::add);
        if (loop.attributes().pixels().pixelFormat().bitsStored() <= EIGHT_BITS) {
            findings.add(new Finding(
                    Finding.Kind.EIGHT_BIT_ARCHIVE,
                    "The file keeps "
                            + loop.attributes().pixels().pixelFormat().bitsStored()
                            + " bits a pixel; contrast finer than that was lost before."));
        }
        displayed(loop.attributes().pixelIntensityRelationship()).ifPresent(findings::add);
        return List.copyOf(findings);
    }

    private static Optional<Finding> displayed(PixelIntensityRelationship relationship) {
        return switch (relationship) {
            case DISP ->
                Optional.of(new Finding(
                        Finding.Kind.DISPLAY_PROCESSED,
                        "The file says that its values were prepared for display and are no intensities."));
            case OTHER ->
                Optional.of(new Finding(
                        Finding.Kind.DISPLAY_PROCESSED, "The file says that its values are no intensities."));
            case LIN, LOG, UNKNOWN -> Optional.empty();
        };
    }

    /** Lossy Image Compression (0028,2110), or a transfer syntax that cannot be anything else. */
    static Optional<Finding> lossy(DataSet dataSet, TransferSyntax transferSyntax) {
        boolean isMarked =
                dataSet.string(Tag.LossyImageCompression).filter("01"::equals).isPresent();
        // JPEG 2000 is lossless or not in the same transfer syntax: there only the mark tells.
        boolean isLossySyntax = transferSyntax.mayBeLossy() && transferSyntax != TransferSyntax.JPEG_2000;
        if (!isMarked && !isLossySyntax) {
            return Optional.empty();
        }
        double[] ratios = dataSet.decimals(Tag.LossyImageCompressionRatio);
        String ratio = ratios.length > 0 && ratios[0] > 1
                ? String.format(Locale.ROOT, ", %.0f to 1", ratios[ratios.length - 1])
                : "";
        return Optional.of(new Finding(
                Finding.Kind.LOSSY_SOURCE,
                "The loop went through lossy compression" + ratio
                        + "; fine detail and noise are no longer the detector's."));
    }

    /** Frames after which more time passes than after the others. */
    static Optional<Finding> gaps(FrameTiming timing, int frameCount) {
        if (!timing.isVariable() || frameCount < 3) {
            return Optional.empty();
        }
        double[] durations = new double[frameCount - 1];
        Arrays.setAll(durations, i -> timing.startMillis(i + 1) - timing.startMillis(i));
        double[] sorted = durations.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        int count = 0;
        int first = -1;
        for (int i = 0; i < durations.length; i++) {
            if (durations[i] > GAP * usual) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.FRAME_GAPS,
                        String.format(
                                Locale.ROOT,
                                "%d time%s more time passes between two frames than usual, first after frame %d (%.0f ms"
                                        + " instead of %.0f); frames seem to be missing.",
                                count,
                                count == 1 ? "" : "s",
                                first + 1,
                                durations[first],
                                usual)));
    }
}
