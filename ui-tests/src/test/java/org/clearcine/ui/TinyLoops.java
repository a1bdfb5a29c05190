package org.clearcine.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/** Loops of a few sizes that open in a moment, for stories that open very many of them. */
final class TinyLoops {

    private record Shape(int rows, int columns, int frames) {}

    private static final List<Shape> SHAPES =
            List.of(new Shape(64, 64, 4), new Shape(64, 96, 5), new Shape(128, 128, 3));

    private TinyLoops() {}

    static List<Path> write(Path folder) throws IOException, CancelledException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Shape shape : SHAPES) {
            Path file = folder.resolve("tiny-" + shape.rows() + "x" + shape.columns() + ".dcm");
            SceneFormat format = new SceneFormat(new FrameSize(shape.rows(), shape.columns()), shape.frames(), 15, 0.4);
            SimulatedLoop loop =
                    new SimulatedLoop(SceneCatalog.scene("spine", format, 3), ImagingChain.flatPanel(60), 3);
            new SimulatedLoopWriter(SimulatedStudy.create("Tiny", "0.1.0", LocalDateTime.of(2026, 11, 22, 12, 0)))
                    .write(file, loop.noisyLoop(), new SimulatedSeries(1, "Tiny run", 0.4, 0), ProgressMonitor.NONE);
            files.add(file);
        }
        return files;
    }
}
