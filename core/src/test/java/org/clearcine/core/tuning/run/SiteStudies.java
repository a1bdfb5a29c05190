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

/** Noisy studies of simulated patients from a detector unlike any the base was trained for, of kinds of scene that no network was trained on. */
public final class SiteStudies {

    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 11, 22, 12, 0);
    private static final int LOOPS = 2;
    private static final long DRAWS_APART = 10_007;

    /** A detector that the base never saw, and the dose it is used at. */
    public enum Room {
        /**
         * A coarse scintillator read in small pixels: it blurs six times as much (in square millimetres) as the standard detector and has
         * hardly any electronic noise, so that neighbouring pixels' noise is correlated by about 0.74, which base knows from archives alone.
         */
        COARSE(0.2, 30, new ImagingChain.Detector(3, 0.92, false, 0.1)),

        /** An old image intensifier in its largest field with its television camera: half of the contrast is left at 0.4 cycles/mm. */
        INTENSIFIER(0.25, 20, new ImagingChain.Detector(6, 0.9, false, 0.3)),

        /** A detector of small pixels, 0.1 mm, at a low dose a pixel; it blurs like the standard one, but over three times as many pixels. */
        CMOS(0.1, 20, new ImagingChain.Detector(0.5, 0.93, false, 0.2)),

        /** The standard detector, so that only the scene is new: hands. */
        HANDS(0.3, 60, new ImagingChain.Detector(0.5, 0.93, true, 1.5), "hand");

        private final double pitchMillimetres;
        private final ImagingChain chain;
        private final List<String> kinds;

        Room(double pitchMillimetres, double quanta, ImagingChain.Detector detector, String... kinds) {
            this.kinds = kinds.length == 0 ? List.of("leg", "neuro") : List.of(kinds);
            this.pitchMillimetres = pitchMillimetres;
            chain = ImagingChain.flatPanel(quanta).withDetector(detector);
        }
    }

    private final Room room;
    private final FrameSize size;
    private final int frames;
    private final long draw;

    /** @param draw another number is other patients */
    SiteStudies(Room room, int side, int frames, long draw) {
        this.room = room;
        this.size = new FrameSize(side, side);
        this.frames = frames;
        this.draw = draw;
    }

    /** Two loops of each patient of the coarse detector, {@code side} pixels wide. */
    public static List<Path> write(Path folder, int patients, int side, int frames) throws Exception {
        return new SiteStudies(Room.COARSE, side, frames, 0).write(folder, patients);
    }

    /** Two loops of each patient. */
    List<Path> write(Path folder, int patients) throws Exception {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int patient = 1; patient <= patients; patient++) {
            for (int loop = 0; loop < LOOPS; loop++) {
                files.add(write(folder.resolve("study-" + patient + "-" + loop + ".dcm"), patient, loop));
            }
        }
        return files;
    }

    /** The loop of a patient with its truth; loop 0 or 1. */
    SimulatedLoop simulate(int patient, int loop) {
        SceneFormat format = new SceneFormat(size, frames, 15, room.pitchMillimetres);
        long seed = DRAWS_APART * draw + 100L * patient + loop;
        return new SimulatedLoop(
                SceneCatalog.scene(kind(loop), format, seed), room.chain, DRAWS_APART * draw + patient * 7L + loop);
    }

    private String kind(int loop) {
        return room.kinds.get(loop % room.kinds.size());
    }

    private Path write(Path file, int patient, int loop) throws Exception {
        SimulatedStudy study =
                SimulatedStudy.create("Simulated " + kind(loop), "0", CREATED).ofPatient(patient);
        new SimulatedLoopWriter(study)
                .write(
                        file,
                        simulate(patient, loop).noisyLoop(),
                        new SimulatedSeries(1, kind(loop), room.pitchMillimetres, 0),
                        ProgressMonitor.NONE);
        return file;
    }
}
