package org.clearcine.core.dicom.simulated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.LoopFileWriter;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.MappedFrames;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Writes the loops of a simulated study: as a detector or a scanner would give them, and the truth behind them. */
public final class SimulatedLoopWriter {

    /** A sixteenth of a stored value is far below any noise, and 12 bits of signal fill 16 bits with it. */
    public static final int TRUTH_STEPS = 16;

    private static final PixelFormat TRUTH_FORMAT = new PixelFormat(16, 16, false);
    private static final double DARKEST_SHARE = 0.005;
    private static final double BRIGHTEST_SHARE = 0.995;

    private final SimulatedStudy study;

    public SimulatedLoopWriter(SimulatedStudy study) {
        this.study = study;
    }

    /**
     * Writes a loop in its own pixel format; its values are stored values.
     *
     * @throws IOException with a sentence, if the file cannot be written; nothing is left behind then
     */
    public void write(Path target, CineLoop loop, SimulatedSeries description, ProgressMonitor monitor)
            throws IOException, CancelledException {
        DataSetBuilder attributes = compose(loop, description);
        write(target, attributes, loop, monitor);
    }

    /**
     * Writes noise-free frames in sixteenths of a stored value, with a Rescale Slope of 1/16, so that the truth is not
     * rounded to whole stored values.
     *
     * @param loop values in the units of the noisy loop, 0 to 4095.9
     */
    public void writeTruth(Path target, CineLoop loop, SimulatedSeries description, ProgressMonitor monitor)
            throws IOException, CancelledException {
        DataSetBuilder attributes = compose(loop, description)
                .putDecimals(Tag.RescaleIntercept, Vr.DS, 0)
                .putDecimals(Tag.RescaleSlope, Vr.DS, 1.0 / TRUTH_STEPS)
                .put(Tag.RescaleType, Vr.LO, "US");
        CineLoop scaled = new CineLoop(
                new MappedFrames(loop.frames(), (pixel, value) -> TRUTH_STEPS * value), loop.timing(), TRUTH_FORMAT);
        write(target, attributes, scaled, monitor);
    }

    /**
     * Writes adjacent slices in the frames' place, as a secondary capture: they come from no scanner. Slices with noise and
     * without have one format, because a fraction of a Hounsfield unit is far below any noise.
     *
     * @param slices stored values are Hounsfield units plus {@code description.waterValue()}
     */
    public void writeSlices(Path target, CineLoop slices, SimulatedSlices description, ProgressMonitor monitor)
            throws IOException, CancelledException {
        DataSetBuilder attributes =
                SliceObject.compose(study, description, slices.frames().frameCount());
        write(target, attributes, slices, monitor);
    }

    private DataSetBuilder compose(CineLoop loop, SimulatedSeries description) throws IOException {
        int frameCount = loop.frames().frameCount();
        DataSetBuilder attributes = XaObject.compose(study, description, loop.timing(), frameCount);
        putWindow(attributes, loop.frames().frame(frameCount / 2));
        return attributes;
    }

    private static void write(Path target, DataSetBuilder attributes, CineLoop loop, ProgressMonitor monitor)
            throws IOException, CancelledException {
        FrameSource frames = loop.frames();
        int count = frames.frameCount();
        try (LoopFileWriter file =
                LoopFileWriter.create(target, attributes.build(), frames.size(), loop.pixelFormat(), count)) {
            for (int index = 0; index < count; index++) {
                monitor.checkCancelled();
                file.write(frames.frame(index));
                monitor.progress("writing", index + 1L, count);
            }
            file.commit();
        }
    }

    /** A window that shows all but the outermost half per cent of the values on either side. */
    private static void putWindow(DataSetBuilder attributes, Frame frame) {
        float[] sorted = frame.toArray();
        Arrays.sort(sorted);
        double low = sorted[(int) (DARKEST_SHARE * (sorted.length - 1))];
        double high = sorted[(int) (BRIGHTEST_SHARE * (sorted.length - 1))];
        attributes
                .putDecimals(Tag.WindowCenter, Vr.DS, Math.rint((low + high) / 2))
                .putDecimals(Tag.WindowWidth, Vr.DS, Math.max(2, Math.rint(high - low)));
    }
}
