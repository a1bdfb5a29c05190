package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureAndBenchTest {

    @TempDir
    private static Path folder;

    private static String clean;
    private static String noisy;

    @BeforeAll
    static void simulatesALoop() {
        CommandRun run = CommandRun.of(
                "simulate", "--scene", "object", "--size", "96", "--frames", "14", "--out", folder.toString());
        assertEquals(0, run.exitCode(), run.err());
        clean = folder.resolve("clean.dcm").toString();
        noisy = folder.resolve("noisy-q100.dcm").toString();
    }

    @Test
    void measuresALoopByItself() {
        CommandRun run = CommandRun.of("measure", noisy, "--roi", "4,5,20,30", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
        // 2600 stored values for 100 quanta, less what blur, Swank's factor and lag do to the variance.
        double gain = answer.getAsJsonObject("noise").get("gain").getAsDouble();
        assertTrue(gain > 8 && gain < 26, "gain " + gain);
        JsonObject region = answer.getAsJsonArray("regions").get(0).getAsJsonObject();
        assertEquals("4,5,20,30", region.get("roi").getAsString());
        assertTrue(region.get("mean").getAsDouble() > 64);
        assertFalse(answer.has("against"));
    }

    @Test
    void comparesOnOneScaleWhateverTheRescaleSlope() {
        CommandRun run = CommandRun.of("measure", noisy, "--against", clean, "--pedestal", "64", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
        JsonObject change = answer.getAsJsonArray("change").get(0).getAsJsonObject();
        assertEquals(0, change.get("meanShift").getAsDouble(), 3);
        // A slope of 1/16 taken for 1 would bring it far below zero.
        double psnr = answer.getAsJsonObject("against")
                .getAsJsonObject("fidelity")
                .get("psnr")
                .getAsDouble();
        assertTrue(psnr > 15 && psnr < 28, "PSNR " + psnr);
    }

    @Test
    void findsNoErrorInALoopComparedWithItself() {
        CommandRun run = CommandRun.of("measure", clean, "--against", clean);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("SSIM: 1.000"), run.out());
        assertTrue(run.out().contains("mean +0.000 %, SD ratio spatial 1.000"), run.out());
    }

    @Test
    void refusesLoopsOfDifferentLengthInASentence() {
        Path other = folder.resolve("shorter");
        CommandRun.of("simulate", "--scene", "object", "--size", "96", "--frames", "5", "--out", other.toString());
        CommandRun run = CommandRun.of(
                "measure", noisy, "--against", other.resolve("clean.dcm").toString());
        assertEquals(1, run.exitCode());
        assertEquals(
                "The two loops differ in size or number of frames, so they cannot be compared.",
                run.err().strip());
    }

    @Test
    void callsARegionOutsideOfTheFrameWrongUsage() {
        CommandRun outside = CommandRun.of("measure", noisy, "--roi", "90,0,10,10");
        assertEquals(2, outside.exitCode());
        assertTrue(outside.err().contains("leaves the frame of 96 x 96"), outside.err());
        assertEquals(2, CommandRun.of("measure", noisy, "--roi", "1,2,3").exitCode());
    }

    @Test
    void comparesMethodsOnAFolderOfLoops() throws Exception {
        Path markdown = folder.resolve("table.md");
        CommandRun run = CommandRun.of(
                "bench",
                "quality",
                "--set",
                folder.toString(),
                "--methods",
                "noisy,recursive",
                "--json",
                "--markdown",
                markdown.toString());
        assertEquals(0, run.exitCode(), run.err());
        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(2, answer.getAsJsonArray("simulatedMean").size());
        assertTrue(Files.readString(markdown).contains("| recursive "));
    }

    @Test
    void picturesEveryMethodBesideTheTruth() throws Exception {
        Path sheet = folder.resolve("sheet.png");
        CommandRun run = CommandRun.of(
                "bench",
                "pictures",
                "--set",
                folder.toString(),
                "--methods",
                "noisy,recursive",
                "--crop",
                "64",
                "--out",
                sheet.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("columns: noisy, recursive, truth"), run.out());
        BufferedImage image = ImageIO.read(sheet.toFile());
        assertEquals(3 * 64 + 2 * 4, image.getWidth());
        assertEquals(64, image.getHeight());
        assertTrue(roughness(image, 0) > 2 * roughness(image, 136), "the noisy crop is not rougher than the truth");
    }

    @Test
    void takesAPipelineApart() {
        CommandRun run = CommandRun.of("bench", "ablation", "--set", folder.toString(), "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(4, answer.getAsJsonArray("simulatedMean").size());
        assertEquals(2, CommandRun.of("bench", "ablation", "--method", "magic").exitCode());
    }

    @Test
    void comparesSpeedWithANamedBaseline() {
        CommandRun run = CommandRun.of("bench", "speed", "--sizes", "64", "--methods", "nvca", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("gaussian-5x5", answer.get("baseline").getAsString());
        JsonObject first = answer.getAsJsonArray("costs").get(0).getAsJsonObject();
        assertEquals(1, first.get("ratioToGaussian").getAsDouble(), 1e-9);
        assertEquals(2, CommandRun.of("bench", "speed", "--sizes", "10").exitCode());
    }

    @Test
    void timesHowACancelIsAnswered() {
        CommandRun run = CommandRun.of("bench", "cancel", noisy, "--sizes", "64", "--moments", "3", "--json");
        assertEquals(0, run.exitCode(), run.err());
        for (JsonElement each :
                JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("answers")) {
            JsonObject one = each.getAsJsonObject();
            assertTrue(one.get("cancels").getAsInt() > 0, one.toString());
            // On a machine that has no time for us the clock says nothing: our own processor time counts.
            assertTrue(one.get("slowestCpuMillis").getAsDouble() < 500, one.toString());
        }
        assertEquals(2, CommandRun.of("bench", "cancel", "--moments", "0").exitCode());
    }

    /** Mean difference of neighbours in the crop that begins at a column. */
    private static double roughness(BufferedImage image, int left) {
        double sum = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = left; x < left + 63; x++) {
                sum += Math.abs(
                        image.getRaster().getSample(x, y, 0) - image.getRaster().getSample(x + 1, y, 0));
            }
        }
        return sum;
    }

    @Test
    void namesTheMethodsThereAreWhenOneIsUnknown() {
        CommandRun run = CommandRun.of("bench", "quality", "--methods", "magic");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("no method is called magic; there are noisy, recursive, nvca"), run.err());
        assertEquals(2, CommandRun.of("bench").exitCode());
    }
}
