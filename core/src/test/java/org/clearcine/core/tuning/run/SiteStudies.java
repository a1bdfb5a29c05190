package org.clearcine.core.tuning.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/** Noisy studies of simulated patients from a detector whose noise is coarser than the standard one's. */
public final class SiteStudies {

    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 11, 22, 12, 0);

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

    private static Path write(Path file, int patient, int loop, int[] shape) throws Exception {
        SceneFormat format = new SceneFormat(new FrameSize(shape[0], shape[0]), shape[1], 15, 0.3);
        ImagingChain chain = ImagingChain.flatPanel(40).withDetector(new ImagingChain.Detector(1.2, 0.92, false, 2));
        String scene = loop == 0 ? "spine" : "intervention";
        SimulatedLoop simulated =
                new SimulatedLoop(SceneCatalog.scene(scene, format, 100L * patient + loop), chain, patient * 7L + loop);
        SimulatedStudy study =
                SimulatedStudy.create("Simulated " + scene, "0", CREATED).ofPatient(patient);
        new SimulatedLoopWriter(study)
                .write(
                        file,
                        simulated.noisyLoop(),
                        new org.clearcine.core.dicom.simulated.SimulatedLoop(1, scene, 0.3, 0),
                        ProgressMonitor.NONE);
        return file;
    }
}
