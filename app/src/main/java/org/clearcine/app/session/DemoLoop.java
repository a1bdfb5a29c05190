package org.clearcine.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.scene.DemoStudy;

/** The built-in study as a DICOM file: simulated at the first start, kept for the next ones. */
public final class DemoLoop {

    private static final String NAME = "Demo: coronary run";
    /** Another scene or dose would be another file, so that an old one is never taken for it. */
    private static final String FILE = "demo-coronary-1.dcm";

    private static final double PIXEL_SPACING_MILLIMETRES = 0.2;

    private final Path directory;
    private final String softwareVersion;

    /** @param directory where the file is kept; made if it is not there */
    public DemoLoop(Path directory, String softwareVersion) {
        this.directory = directory;
        this.softwareVersion = softwareVersion;
    }

    public String name() {
        return NAME;
    }

    /** The file, simulated now if it is not there yet. */
    public Path file(ProgressMonitor progress) throws IOException, CancelledException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            SimulatedStudy study = SimulatedStudy.create("ClearCine demo study", softwareVersion, LocalDateTime.now());
            new SimulatedLoopWriter(study)
                    .write(
                            file,
                            DemoStudy.loop().noisyLoop(),
                            new SimulatedSeries(1, "Simulated coronary run, low dose", PIXEL_SPACING_MILLIMETRES, 0),
                            progress);
        }
        return file;
    }
}
