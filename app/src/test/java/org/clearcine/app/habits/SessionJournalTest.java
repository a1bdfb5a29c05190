package org.clearcine.app.habits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.control.Orientation;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.session.EncipheredFile;
import org.clearcine.app.viewer.FrameRange;
import org.clearcine.app.viewer.LoopPlace;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.VoiLutFunction;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionJournalTest {

    private static final String CANARY = "ZZCANARY^ANNA";
    private static final SessionState STATE = new SessionState(
            0,
            0,
            true,
            new SessionState.Compared(CompareMode.DIFFERENCE, true, 0.25, 8, true, false, 0.5),
            List.of(new SessionState.Loop(
                    "/data/" + CANARY + "/run.dcm",
                    "DICOM/IM1",
                    new LoopPlace(3, new FrameRange(1, 7)),
                    List.of(new VoiWindow(40.5, 80, VoiLutFunction.SIGMOID, "bone")),
                    true,
                    new PanZoom(2, 0.25, 0.75, new Orientation(3, true)),
                    new DenoiseSettings(0.35, 1, 0.5, 0.25),
                    List.of(0, 5),
                    List.of(new SessionState.Line(1, "DISTANCE", List.of(1.0, 2.0, 3.0, 4.0))),
                    Calibration.NONE.byCatheter(new Point(0, 0), new Point(0, 3), 6))));

    @TempDir
    private Path folder;

    @Test
    void aSessionThatWasNotEndedIsThereAgainAsItWas() throws IOException {
        write(STATE);
        try (SessionJournal next = SessionJournal.open(folder).orElseThrow()) {
            assertEquals(Optional.of(STATE), next.read());
        }
        try (SessionJournal after = SessionJournal.open(folder).orElseThrow()) {
            assertEquals(Optional.empty(), after.read(), "that one ended as it should");
        }
    }

    /** As a kill leaves it: the lock goes with the process, the file stays. */
    private void write(SessionState state) throws IOException {
        new EncipheredFile(folder, "session").write(SessionJournal.encoded(state));
    }

    @Test
    void nothingOnTheDiskSaysWhatWasOpen() throws IOException {
        write(STATE);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("ZZCANARY"), file.toString());
            }
        }
    }

    @Test
    void whateverIsDamagedIsNoSessionAndNoFailure() throws IOException {
        write(STATE);
        Path file = folder.resolve("session.bin");
        byte[] whole = Files.readAllBytes(file);
        try (SessionJournal journal = SessionJournal.open(folder).orElseThrow()) {
            for (int i = 0; i < whole.length; i += 7) {
                byte[] flipped = whole.clone();
                flipped[i] ^= 4;
                Files.write(file, flipped);
                assertEquals(Optional.empty(), journal.read());
            }
            for (String other : List.of("", "null", "{}", "[1,2", "{\"loops\":[{\"place\":{\"index\":-1}}]}")) {
                new EncipheredFile(folder, "session").write(other.getBytes(StandardCharsets.UTF_8));
                assertEquals(Optional.empty(), journal.read(), other);
            }
        }
    }

    @Test
    void aSecondProgramKeepsNoneAndWhatIsLateIsNotWritten() throws IOException {
        SessionJournal first = SessionJournal.open(folder).orElseThrow();
        assertTrue(SessionJournal.open(folder).isEmpty());
        first.close();
        first.write(SessionJournal.encoded(STATE));
        assertFalse(Files.exists(folder.resolve("session.bin")), "written after the end");
        try (SessionJournal next = SessionJournal.open(folder).orElseThrow()) {
            assertTrue(next.read().isEmpty());
        }
    }
}
