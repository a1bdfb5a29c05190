package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate --scene ct}: slices with noise and without, and what happens when they are denoised. */
class SimulateSlicesTest {

    private static final int COUNT = 10;

    @TempDir
    private static Path folder;

    private static CommandRun simulated;

    @BeforeAll
    static void simulate() {
        simulated = CommandRun.of(
                "simulate",
                "--out",
                folder.toString(),
                "--scene",
                "ct",
                "--size",
                "128",
                "--frames",
                "" + COUNT,
                "--json");
    }

    private static Path noisy() {
        return folder.resolve("noisy-40hu.dcm");
    }

    @Test
    void theFilesAreThereAndSayWhatTheyAre() throws Exception {
        assertEquals(0, simulated.exitCode(), simulated.err());
        JsonObject truth = JsonParser.parseString(Files.readString(folder.resolve("truth.json")))
                .getAsJsonObject();
        assertEquals("ct", truth.get("scene").getAsString());
        assertEquals(1.5, truth.get("slice_mm").getAsDouble());
        assertFalse(truth.has("fps"), "slices have no rate");
        for (Path file : List.of(noisy(), folder.resolve("clean.dcm"))) {
            try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
                assertEquals(COUNT, loop.cineLoop().frames().frameCount());
                assertEquals(
                        "1.2.840.10008.5.1.4.1.1.7.3",
                        loop.dataSet().string(Tag.SOPClassUID).orElseThrow());
                assertEquals("OT", loop.dataSet().string(Tag.Modality).orElseThrow());
                assertEquals(1.5, loop.dataSet().decimals(Tag.SliceLocationVector)[1]);
                assertEquals(3.125, loop.dataSet().decimals(Tag.PixelSpacing)[0]);
            }
        }
    }

    @Test
    void theNoiseInTheMiddleIsThatAskedFor() throws Exception {
        double squares = 0;
        int values = 0;
        try (DicomLoop noisy = DicomReader.open(noisy(), Limits.DEFAULT);
                DicomLoop clean = DicomReader.open(folder.resolve("clean.dcm"), Limits.DEFAULT)) {
            for (int index = 0; index < COUNT; index++) {
                Frame one = noisy.cineLoop().frames().frame(index);
                Frame other = clean.cineLoop().frames().frame(index);
                for (int row = 56; row < 72; row++) {
                    for (int column = 56; column < 72; column++) {
                        squares += Math.pow(one.value(row, column) - other.value(row, column), 2);
                        values++;
                    }
                }
            }
        }
        assertEquals(40, Math.sqrt(squares / values), 4);
    }

    @Test
    void denoisingThemRaisesAFindingAndRunsTheClassicalPipeline() throws Exception {
        Path out = folder.resolve("sub").resolve("denoised.dcm");
        Files.createDirectories(out.getParent());
        CommandRun run = CommandRun.of("denoise", noisy().toString(), "--out", out.toString(), "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("classical", json.get("method").getAsString());
        assertTrue(run.out().contains("reconstructed slices"), run.out());
        try (DicomLoop denoised = DicomReader.open(out, Limits.DEFAULT)) {
            FrameSource frames = denoised.cineLoop().frames();
            assertEquals(COUNT, frames.frameCount());
        }
    }

    @Test
    void impossibleSlicesAreWrongUsage() {
        CommandRun run = CommandRun.of("simulate", "--out", folder.toString(), "--scene", "ct", "--kernel", "3");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--kernel"), run.err());
    }
}
