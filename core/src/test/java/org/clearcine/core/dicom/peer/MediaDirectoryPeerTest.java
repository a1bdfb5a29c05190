package org.clearcine.core.dicom.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.media.MediaDirectory;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that DCMTK has made. */
class MediaDirectoryPeerTest {

    @TempDir
    private Path medium;

    private Path directory;

    @BeforeEach
    void dcmtkMakesADirectory() throws Exception {
        Peer.require("dcmmkdir");
        Path folder = Files.createDirectory(medium.resolve("DICOM"));
        for (int i = 1; i <= 2; i++) {
            SimulatedStudy study = SimulatedStudy.create("Run " + i, "0.1.0", LocalDateTime.of(2026, 1, 2, 3, 4, i));
            CineLoop loop = new CineLoop(
                    new FrameList(List.of(Frame.owning(new FrameSize(4, 4), new float[16]))),
                    FrameTiming.constant(66, FrameTiming.Origin.SIMULATED),
                    new PixelFormat(16, 12, false));
            new SimulatedLoopWriter(study)
                    .write(
                            folder.resolve("IM" + i),
                            loop,
                            new SimulatedSeries(1, "Run " + i, 0.2, 0),
                            ProgressMonitor.NONE);
        }
        directory = medium.resolve("DICOMDIR");
        List<String> command = new ArrayList<>(List.of("/usr/bin/dcmmkdir", "-W", "+I", "+id", medium.toString()));
        command.addAll(List.of("+r", "-Pgp", "+D", directory.toString(), "DICOM"));
        Peer.Result made = Peer.run(command);
        assertEquals(0, made.status(), made.output());
    }

    @Test
    void namesTheFilesOfTheMedium() throws IOException {
        MediaDirectory read = MediaDirectory.read(directory, Limits.DEFAULT);
        assertEquals(
                List.of("IM1", "IM2"),
                read.files().stream()
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList());
        assertEquals(0, read.missing());
    }

    @Test
    void countsWhatIsNotThere() throws IOException {
        Files.delete(medium.resolve("DICOM").resolve("IM1"));
        MediaDirectory read = MediaDirectory.read(directory, Limits.DEFAULT);
        assertEquals(1, read.files().size());
        assertEquals(1, read.missing());
    }

    @Test
    void followsNoLinkOutOfTheMedium(@TempDir Path elsewhere) throws IOException {
        Path file = medium.resolve("DICOM").resolve("IM1");
        Path moved = Files.move(file, elsewhere.resolve("IM1"));
        Files.createSymbolicLink(file, moved);
        BadInputException told =
                assertThrows(BadInputException.class, () -> MediaDirectory.read(directory, Limits.DEFAULT));
        assertEquals("The DICOMDIR names a file outside its medium; it is not opened.", told.sentence());
    }
}
