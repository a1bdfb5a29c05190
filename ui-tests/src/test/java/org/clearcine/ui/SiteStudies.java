package org.clearcine.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
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

/**
 * Eight small noisy studies of four simulated patients, from a detector unlike any the base was trained for: it blurs six times as
 * much as the standard one and has hardly any electronic noise, so that its noise is coarser than the base's range.
 */
final class SiteStudies {

    private static final int PATIENTS = 4;
    private static final int FRAMES = 10;

    /** What the studies were taken with, and of what. */
    private record Room(int side, double pitchMillimetres, ImagingChain chain, List<String> scenes) {}

    private static final Room COARSE = new Room(
            128,
            0.2,
            ImagingChain.flatPanel(30).withDetector(new ImagingChain.Detector(3, 0.92, false, 0.1)),
            List.of("leg", "neuro"));
    private static final Room SOFT = new Room(
            96,
            0.3,
            ImagingChain.flatPanel(40).withDetector(new ImagingChain.Detector(1.2, 0.92, false, 2)),
            List.of("spine", "intervention"));

    private SiteStudies() {}

    /** Of the detector that is unlike any the base was trained for. */
    static Path write(Path folder) throws IOException, CancelledException {
        return write(COARSE, folder);
    }

    /** Of a detector that is softer than the standard one but within the base's range. */
    static Path writeWithinRange(Path folder) throws IOException, CancelledException {
        return write(SOFT, folder);
    }

    /** Loops of the detector that is unlike any the base was trained for, of four patients of whom there is no study; with their truth. */
    static List<SimulatedLoop> ofOtherPatients() {
        return IntStream.range(2 * PATIENTS, 4 * PATIENTS)
                .mapToObj(i -> simulate(COARSE, i))
                .toList();
    }

    private static SimulatedLoop simulate(Room room, int index) {
        SceneFormat format = new SceneFormat(new FrameSize(room.side, room.side), FRAMES, 15, room.pitchMillimetres);
        return new SimulatedLoop(
                SceneCatalog.scene(room.scenes.get(index % 2), format, 40L + index), room.chain, 90L + index);
    }

    private static Path write(Room room, Path folder) throws IOException, CancelledException {
        Files.createDirectories(folder);
        for (int i = 0; i < 2 * PATIENTS; i++) {
            String scene = room.scenes.get(i % 2);
            SimulatedLoop loop = simulate(room, i);
            SimulatedStudy study = SimulatedStudy.create(
                            "Simulated " + scene, "0", LocalDateTime.of(2026, 11, 22, 12, 0))
                    .ofPatient(1 + i / 2);
            new SimulatedLoopWriter(study)
                    .write(
                            folder.resolve("study-" + i + ".dcm"),
                            loop.noisyLoop(),
                            new SimulatedSeries(1, scene, room.pitchMillimetres, 0),
                            ProgressMonitor.NONE);
        }
        // The first study once more, so that there is something to leave out.
        Files.copy(folder.resolve("study-0.dcm"), folder.resolve("study-0-copy.dcm"));
        return folder;
    }
}
