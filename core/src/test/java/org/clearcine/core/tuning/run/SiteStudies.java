package org.clearcine.core.tuning.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/**
 * Noisy studies of simulated patients from a detector unlike any the base was trained for: like an old image intensifier it blurs
 * six times as much (in square millimetres) and has hardly any electronic noise, so that neighbouring pixels' noise is correlated by
 * about 0.74, where the base was trained up to 0.62. The scenes are of kinds that no network was trained on.
 */
public final class SiteStudies {

    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 11, 22, 12, 0);

    private static final double PITCH_MILLIMETRES = 0.2;
    private static final List<String> KINDS = List.of("leg", "neuro");

    private SiteStudies() {}

    /** Two loops of each patient, {@code side} pixels wide. */
    public static List<Path> write(Path folder, int patients, int side, int frames) throws Exception {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int patient = 1; patient <= patients; patient++) {
            for (int loop = 0; loop < 2; loop++) {
                files.add(write(
                        folder.resolve("study-" + patient + "-" + loop + ".dcm"), patient, loop, new int[] {side, frames
                        }));
            }
        }
        return files;
    }

    /** The loop of a patient with its truth; loop 0 or 1. */
    static SimulatedLoop simulate(int patient, int loop, int side, int frames) {
        SceneFormat format = new SceneFormat(new FrameSize(side, side), frames, 15, PITCH_MILLIMETRES);
        ImagingChain chain = ImagingChain.flatPanel(30).withDetector(new ImagingChain.Detector(3, 0.92, false, 0.1));
        return new SimulatedLoop(
                SceneCatalog.scene(KINDS.get(loop), format, 100L * patient + loop), chain, patient * 7L + loop);
    }

    private static Path write(Path file, int patient, int loop, int[] shape) throws Exception {
        SimulatedLoop simulated = simulate(patient, loop, shape[0], shape[1]);
        SimulatedStudy study = SimulatedStudy.create("Simulated " + KINDS.get(loop), "0", CREATED)
                .ofPatient(patient);
        new SimulatedLoopWriter(study)
                .write(
                        file,
                        simulated.noisyLoop(),
                        new SimulatedSeries(1, KINDS.get(loop), PITCH_MILLIMETRES, 0),
                        ProgressMonitor.NONE);
        return file;
    }
}
