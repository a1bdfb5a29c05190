package org.clearcine.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Five short loops of two invented patients in three studies, as DICOM files with names like those on discs. */
final class TwoPatients {

    static final String CANARY = "ZZCANARY";
    static final List<String> NAMES = List.of(CANARY + ", ANNA", CANARY + ", BERT");
    static final int LOOPS = 5;

    private static final byte[] NAME = {0x10, 0, 0x10, 0, 'P', 'N'};
    private static final byte[] ID = {0x10, 0, 0x20, 0, 'L', 'O'};

    private TwoPatients() {}

    static void write(Path folder) throws IOException {
        SimulatedStudy left = SimulatedStudy.create("Left coronary", "0.1.0", LocalDateTime.of(2026, 3, 4, 8, 0));
        SimulatedStudy right = SimulatedStudy.create("Right coronary", "0.1.0", LocalDateTime.of(2026, 5, 6, 9, 0));
        SimulatedStudy other = SimulatedStudy.create("Pacemaker", "0.1.0", LocalDateTime.of(2026, 7, 8, 10, 0));
        write(folder.resolve("IM0001"), left, 1, "ANNA");
        write(folder.resolve("IM0002"), left, 2, "ANNA");
        write(folder.resolve("IM0003"), right, 1, "ANNA");
        write(folder.resolve("IM0004"), other, 1, "BERT");
        write(folder.resolve("IM0005"), other, 2, "BERT");
    }

    private static void write(Path file, SimulatedStudy study, int series, String firstName) throws IOException {
        CineLoop loop = new CineLoop(
                new FrameList(MovingDisc.frames(series)),
                FrameTiming.constant(66, FrameTiming.Origin.SIMULATED),
                new PixelFormat(16, 12, false));
        try {
            SimulatedSeries about = new SimulatedSeries(series, "Run " + series + " at 30 degrees", 0.2, 0);
            new SimulatedLoopWriter(study).write(file, loop, about, ProgressMonitor.NONE);
        } catch (CancelledException impossible) {
            throw new AssertionError("nobody cancels", impossible);
        }
        byte[] named = replaced(Files.readAllBytes(file), NAME, CANARY + "^" + firstName);
        Files.write(file, replaced(named, ID, "ID-" + firstName));
    }

    /** Gives an element of explicit little endian another value; its head is its tag and value representation. */
    static byte[] replaced(byte[] bytes, byte[] head, String value) throws IOException {
        int at = indexOf(bytes, head);
        int length = bytes[at + 6] + (bytes[at + 7] << 8);
        byte[] text = (value + (value.length() % 2 == 0 ? "" : " ")).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at + head.length);
        out.write(text.length);
        out.write(0);
        out.write(text);
        out.write(bytes, at + 8 + length, bytes.length - at - 8 - length);
        return out.toByteArray();
    }

    static int indexOf(byte[] bytes, byte[] head) {
        for (int i = 0; i < bytes.length - head.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + head.length, head, 0, head.length)) {
                return i;
            }
        }
        throw new AssertionError("no such element");
    }
}
