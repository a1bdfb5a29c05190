package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoAndSimulateTest {

    @TempDir
    private static Path folder;

    private static CommandRun simulated;

    @BeforeAll
    static void simulatesASmallLoop() {
        simulated = CommandRun.of(
                "simulate",
                "--out",
                folder.toString(),
                "--scene",
                "object",
                "--size",
                "96",
                "--frames",
                "3",
                "--quanta",
                "30",
                "--json");
    }

    @Test
    void simulateSaysWhichFilesItWrote() throws IOException {
        assertEquals(0, simulated.exitCode(), simulated.err());
        JsonObject json = JsonParser.parseString(simulated.out()).getAsJsonObject();
        for (String name : new String[] {"noisy", "clean", "truth"}) {
            assertTrue(Files.size(Path.of(json.get(name).getAsString())) > 0, name);
        }
    }

    @Test
    void infoReadsBackWhatSimulateWrote() {
        CommandRun run =
                CommandRun.of("info", "--json", folder.resolve("noisy-q30.dcm").toString());
        assertEquals(0, run.exitCode(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(3, json.get("frames").getAsInt());
        assertEquals(96, json.get("rows").getAsInt());
        assertEquals(12, json.get("bitsStored").getAsInt());
        assertEquals("LIN", json.get("pixelIntensityRelationship").getAsString());
        assertEquals(15, json.get("framesPerSecond").getAsDouble(), 1e-3);
        assertEquals(1.6, json.get("rowSpacingMillimetres").getAsDouble(), 1e-9);
        assertFalse(json.has("patient"));
    }

    @Test
    void theCleanLoopIsInSixteenths() {
        CommandRun run =
                CommandRun.of("info", "--json", folder.resolve("clean.dcm").toString());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(16, json.get("bitsStored").getAsInt());
        assertEquals(1.0 / 16, json.get("rescaleSlope").getAsDouble());
    }

    @Test
    void infoNamesThePatientOnlyOnRequest() {
        String file = folder.resolve("noisy-q30.dcm").toString();
        assertFalse(CommandRun.of("info", file).out().contains("Patient"));
        assertTrue(CommandRun.of("info", "--identity", file).out().contains("Patient"));
    }

    @Test
    void infoOnAFolderListsTheGoodAndTheBad() {
        CommandRun run = CommandRun.of("info", "--json", folder.toString());
        assertEquals(1, run.exitCode());
        assertEquals("1 of 3 files cannot be opened.", run.err().strip());
        assertEquals(
                3,
                JsonParser.parseString(run.out())
                        .getAsJsonObject()
                        .getAsJsonArray("files")
                        .size());
    }

    @Test
    void aMissingFileIsOneSentence() {
        CommandRun run = CommandRun.of("info", folder.resolve("absent.dcm").toString());
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void anImpossibleSceneIsWrongUsage() {
        CommandRun run = CommandRun.of("simulate", "--out", folder.toString(), "--scene", "teapot");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("coronary"), run.err());
    }
}
