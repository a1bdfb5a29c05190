package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.SimulatedLoop;

/**
 * The files of one simulated loop: as the detector gives it, the same without noise, and the truth.
 *
 * @param noisy XA object in the detector's own format
 * @param clean XA object in sixteenths of a stored value, with Rescale Slope 1/16
 * @param truth JSON: scale, wires, disks, scored frames
 */
record SimulatedFiles(Path noisy, Path clean, Path truth) {

    /** Writes the three into a folder, which is made if need be. */
    static SimulatedFiles write(SimulatedLoop loop, Path folder, ProgressMonitor progress)
            throws IOException, CancelledException {
        String scene = loop.scene().name();
        String dose = String.format(Locale.ROOT, "q%.0f", loop.chain().quanta());
        Files.createDirectories(folder);
        SimulatedFiles files = new SimulatedFiles(
                folder.resolve("noisy-" + dose + ".dcm"), folder.resolve("clean.dcm"), folder.resolve("truth.json"));
        SimulatedLoopWriter writer = new SimulatedLoopWriter(
                SimulatedStudy.create("Simulated " + scene, ProductVersion.text(), LocalDateTime.now()));
        writer.write(
                files.noisy, loop.noisyLoop(), series(loop, 1, scene + " " + dose), renamed(progress, "Simulating"));
        writer.writeTruth(
                files.clean,
                loop.cleanLoop(),
                series(loop, 2, scene + " without noise"),
                renamed(progress, "Writing truth"));
        TruthFile.write(loop.truth(), files.truth);
        return files;
    }

    private static org.clearcine.core.dicom.simulated.SimulatedLoop series(
            SimulatedLoop loop, int number, String text) {
        double pitch = loop.scene().format().pixelPitchMillimetres();
        return new org.clearcine.core.dicom.simulated.SimulatedLoop(number, text, pitch, 0);
    }

    private static ProgressMonitor renamed(ProgressMonitor progress, String stage) {
        return new ProgressMonitor() {
            @Override
            public void progress(String ignored, long done, long total) {
                progress.progress(stage, done, total);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
