package org.clearcine.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.physics.phantom.PhantomLayouts;
import org.clearcine.core.physics.phantom.PhantomScene;
import org.clearcine.core.physics.phantom.PlacedPhantom;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;

/** A short loop of a phantom that lies where the story knows, as a DICOM file. */
final class PhantomLoop {

    static final PlacedPhantom TRUTH = PlacedPhantom.of(PhantomLayouts.ringOfDisks(), 130, 126, 0.5, 1.5);

    private static final int FRAMES = 10;
    private static final double QUANTA = 120;

    private PhantomLoop() {}

    /** Writes the file into {@code folder}, once a build. */
    static Path file(Path folder, String name) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name);
        if (!Files.exists(file)) {
            SceneFormat format = new SceneFormat(new FrameSize(256, 256), FRAMES, 15, 0.4);
            SimulatedLoop loop = new SimulatedLoop(
                    new PhantomScene(format, TRUTH, 0.1), ImagingChain.flatPanel(QUANTA), name.hashCode());
            try {
                new SimulatedLoopWriter(SimulatedStudy.create("Story", "0.1.0", LocalDateTime.now()))
                        .write(file, loop.noisyLoop(), new SimulatedSeries(1, "Phantom", 0.4, 0), ProgressMonitor.NONE);
            } catch (CancelledException impossible) {
                throw new AssertionError("nobody cancels", impossible);
            }
        }
        return file;
    }
}
