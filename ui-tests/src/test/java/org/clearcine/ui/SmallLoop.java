package org.clearcine.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
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
            write(file, loop);
        }
        return file;
    }

    private static void write(Path file, SimulatedLoop loop) throws IOException {
        SimulatedStudy study = SimulatedStudy.create("Story", "0.1.0", LocalDateTime.now());
        try {
            new SimulatedLoopWriter(study)
                    .write(
                            file,
                            loop.noisyLoop(),
                            new org.clearcine.core.dicom.simulated.SimulatedLoop(
                                    1, "Small coronary run", PIXEL_PITCH_MILLIMETRES, 0),
                            ProgressMonitor.NONE);
        } catch (CancelledException impossible) {
            throw new AssertionError("nobody cancels", impossible);
        }
    }
}
