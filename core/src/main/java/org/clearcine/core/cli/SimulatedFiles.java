package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedSlices;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.CtStack;
import org.clearcine.core.simulate.SimulatedLoop;

/**
 * The files of one simulated loop or stack: as the detector or scanner gives it, the same without noise, and the truth.
 *
 * @param noisy as it would be recorded
 * @param clean without noise; of a loop in sixteenths of a stored value, with Rescale Slope 1/16
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
        writer.write(files.noisy, loop.noisyLoop(), series(loop, 1, scene + " " + dose), progress.named("Simulating"));
        writer.writeTruth(
                files.clean,
                loop.cleanLoop(),
                series(loop, 2, scene + " without noise"),
                progress.named("Writing truth"));
        TruthFile.write(loop.truth(), files.truth);
        return files;
    }

    /** The same of a stack of slices. */
    static SimulatedFiles write(CtStack stack, SliceOptions options, Path folder, ProgressMonitor progress)
            throws IOException, CancelledException {
        String noise = String.format(Locale.ROOT, "%.0f HU", options.noiseHounsfield());
        Files.createDirectories(folder);
        SimulatedFiles files = new SimulatedFiles(
                folder.resolve("noisy-" + noise.replace(" ", "").toLowerCase(Locale.ROOT) + ".dcm"),
                folder.resolve("clean.dcm"),
                folder.resolve("truth.json"));
        SimulatedLoopWriter writer = new SimulatedLoopWriter(
                SimulatedStudy.create("Simulated CT slices", ProductVersion.text(), LocalDateTime.now()));
        SimulatedSlices noisy = options.series(1, "CT " + noise + ", value = HU + " + CtStack.WATER, stack.format());
        SimulatedSlices clean = options.series(2, "CT clean, value = HU + " + CtStack.WATER, stack.format());
        writer.writeSlices(files.noisy, stack.noisyLoop(), noisy, progress.named("Simulating"));
        writer.writeSlices(files.clean, stack.cleanLoop(), clean, progress.named("Writing truth"));
        TruthFile.writeSlices(stack.truth(), options.sliceMillimetres(), files.truth);
        return files;
    }

    private static SimulatedSeries series(SimulatedLoop loop, int number, String text) {
        double pitch = loop.scene().format().pixelPitchMillimetres();
        return new SimulatedSeries(number, text, pitch, 0);
    }
}
