package org.clearcine.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/** A short simulated coronary loop as a DICOM file: small enough that stories need not wait for it. */
final class SmallLoop {

    static final int FRAMES = 12;

    private static final FrameSize SIZE = new FrameSize(256, 256);
    private static final double FRAMES_PER_SECOND = 15;
    private static final double PIXEL_PITCH_MILLIMETRES = 0.4;
    private static final double QUANTA = 60;
    private static final long SEED = 7;

    private SmallLoop() {}

    /** Writes the file into {@code folder}, once a build. */
    static Path file(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("small-coronary.dcm");
        if (!Files.exists(file)) {
            SceneFormat format = new SceneFormat(SIZE, FRAMES, FRAMES_PER_SECOND, PIXEL_PITCH_MILLIMETRES);
            Scene scene = SceneCatalog.scene("coronary", format, SEED);
            SimulatedLoop loop = new SimulatedLoop(scene, ImagingChain.flatPanel(QUANTA), SEED);
            write(file, loop.noisyLoop());
        }
        return file;
    }

    /** The same loop with a frame that repeats the one before it, and a third more light from the eighth frame on. */
    static Path repeatedAndBrightened(Path folder) throws IOException {
        Path file = folder.resolve("small-tampered.dcm");
        if (!Files.exists(file)) {
            try (DicomLoop original = DicomReader.open(file(folder), Limits.DEFAULT)) {
                CineLoop cine = original.cineLoop();
                List<Frame> frames = new ArrayList<>();
                for (int i = 0; i < FRAMES; i++) {
                    float[] values = cine.frames().frame(i == 4 ? 3 : i).toArray();
                    for (int pixel = 0; i >= 7 && pixel < values.length; pixel++) {
                        values[pixel] = Math.min(4095, Math.round(values[pixel] * 1.33f));
                    }
                    frames.add(Frame.owning(SIZE, values));
                }
                write(file, new CineLoop(new FrameList(frames), cine.timing(), cine.pixelFormat()));
            }
        }
        return file;
    }

    private static void write(Path file, CineLoop loop) throws IOException {
        SimulatedStudy study = SimulatedStudy.create("Story", "0.1.0", LocalDateTime.now());
        try {
            new SimulatedLoopWriter(study)
                    .write(
                            file,
                            loop,
                            new SimulatedSeries(1, "Small coronary run", PIXEL_PITCH_MILLIMETRES, 0),
                            ProgressMonitor.NONE);
        } catch (CancelledException impossible) {
            throw new AssertionError("nobody cancels", impossible);
        }
    }
}
