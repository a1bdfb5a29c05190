package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenoiseCommandTest {

    @TempDir
    private static Path folder;

    private static String source;

    @BeforeAll
    static void simulatesTheSource() {
        CommandRun run = CommandRun.of("simulate", "--out", folder.toString(), "--size", "96", "--frames", "5");
        assertEquals(0, run.exitCode(), run.err());
        source = folder.resolve("noisy-q100.dcm").toString();
    }

    @Test
    void writesADerivedObjectOfTheSameShapeAndSaysSo() {
        String out = folder.resolve("derived.dcm").toString();
        CommandRun run =
                CommandRun.of("denoise", source, "--out", out, "--strength", "70", "--method", "classical", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject said = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("classical", said.get("method").getAsString());
        assertEquals(70, said.getAsJsonObject("settings").get("strength").getAsDouble(), 1e-9);
        JsonObject before = info(source);
        JsonObject after = info(out);
        for (String name :
                new String[] {"rows", "columns", "frames", "bitsStored", "signed", "framesPerSecond", "voi"}) {
            assertEquals(before.get(name), after.get(name), name);
        }
    }

    @Test
    void theDerivedObjectNamesTheMethodThatReallyRan() throws Exception {
        String out = folder.resolve("chosen.dcm").toString();
        CommandRun run = CommandRun.of("denoise", source, "--out", out, "--method", "classical", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject said = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("classical", said.get("method").getAsString());
        assertEquals("", said.get("weightsSha256").getAsString());
        try (DicomLoop derived = DicomReader.open(folder.resolve("chosen.dcm"), Limits.DEFAULT)) {
            String described =
                    derived.dataSet().string(Tag.DerivationDescription).orElseThrow();
            assertTrue(described.contains("classical"), described);
        }
    }

    @Test
    void aStrengthBeyondTheScaleIsWrongUsage() {
        CommandRun run = CommandRun.of("denoise", source, "--out", folder + "/x.dcm", "--strength", "101");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("0 to 100"), run.err());
        assertFalse(Files.exists(folder.resolve("x.dcm")));
    }

    @Test
    void anUnknownMethodIsWrongUsageAndTheKnownOnesAreNamed() {
        CommandRun run = CommandRun.of("denoise", source, "--out", folder + "/x.dcm", "--method", "magic");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("classical"), run.err());
    }

    @Test
    void runsTheActiveWeightsWithoutTheFutureOnRequest() {
        String out = folder.resolve("live.dcm").toString();
        CommandRun run = CommandRun.of("denoise", source, "--out", out, "--causal", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject said = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("base-live", said.get("method").getAsString());
    }

    @Test
    void theClassicalMethodCannotRunWithoutTheFuture() {
        CommandRun run =
                CommandRun.of("denoise", source, "--out", folder + "/x.dcm", "--causal", "--method", "classical");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("future"), run.err());
    }

    @Test
    void aFolderThatIsNotThereIsOneSentence() {
        CommandRun run = CommandRun.of(
                "denoise", source, "--out", folder.resolve("no/x.dcm").toString());
        assertEquals(1, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void aFileThatIsNoLoopIsOneSentence() {
        CommandRun run = CommandRun.of("denoise", folder.resolve("truth.json").toString(), "--out", folder + "/x.dcm");
        assertEquals(1, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(folder.resolve("x.dcm")));
    }

    private static JsonObject info(String file) {
        return JsonParser.parseString(CommandRun.of("info", "--json", file).out())
                .getAsJsonObject();
    }
}
