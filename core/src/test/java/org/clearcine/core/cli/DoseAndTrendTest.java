package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lower dose of a recorded loop, its dose curve, and constancy, on the command line. */
class DoseAndTrendTest {

    @TempDir
    private static Path folder;

    private static Path loop;

    @BeforeAll
    static void simulatesALoop() {
        CommandRun run = CommandRun.of(
                "simulate", "--out", folder.toString(), "--scene", "coronary", "--size", "192", "--frames", "16");
        assertEquals(0, run.exitCode(), run.err());
        loop = folder.resolve("noisy-q100.dcm");
    }

    private static NoiseModel noise(Path file) throws IOException {
        try (DicomLoop dicom = DicomReader.open(file, Limits.DEFAULT)) {
            return NoiseEstimator.estimate(dicom.cineLoop().frames());
        }
    }

    @Test
    void halfTheDoseDoublesTheGainAndSaysThatItIsSimulated() throws IOException {
        Path half = folder.resolve("half.dcm");
        CommandRun run = CommandRun.of(
                "simulate", "--from", loop.toString(), "--dose", "0.5", "--pedestal", "64", "--out", half.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("Simulated from a recorded loop"), run.out());
        NoiseModel before = noise(loop);
        NoiseModel after = noise(half);
        double level = 700;
        assertEquals(
                2 * before.gain() * (level - 64) + 4 * (before.offset() + 64 * before.gain()),
                after.variance(level),
                0.1 * after.variance(level));
        assertEquals(before.correlation().rho(1, 0), after.correlation().rho(1, 0), 0.06);
        try (DicomLoop dicom = DicomReader.open(half, Limits.DEFAULT)) {
            assertTrue(dicom.dataSet().string(Tag.SeriesDescription).orElse("").startsWith("SIMULATED LOW DOSE"));
            assertTrue(dicom.dataSet()
                    .string(Tag.DerivationDescription)
                    .orElse("")
                    .startsWith("Lower dose simulated by ClearCine"));
            assertEquals("DERIVED", dicom.dataSet().string(Tag.ImageType).orElse(""));
        }
    }

    @Test
    void refusesToAddDose() {
        CommandRun run =
                CommandRun.of("simulate", "--from", loop.toString(), "--dose", "1.5", "--out", folder.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("dose cannot be added"), run.err());
    }

    @Test
    void measuresTheRecordedLoopAtFractionsOfItsDose() throws IOException {
        Path out = folder.resolve("curve");
        CommandRun run = CommandRun.of(
                "dose-curve",
                "--from",
                loop.toString(),
                "--fractions",
                "0.25,1",
                "--methods",
                "classical",
                "--out",
                out.toString(),
                "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        double[] temporal = StreamSupport.stream(json.getAsJsonArray("figures").spliterator(), false)
                .map(element -> element.getAsJsonObject())
                .filter(one -> one.get("quantity").getAsString().equals("Temporal SD"))
                .mapToDouble(one -> one.getAsJsonArray("raw").get(0).getAsDouble())
                .toArray();
        assertEquals(2, temporal.length);
        assertTrue(temporal[0] > 1.5 * temporal[1], "a quarter of the dose has twice the noise");
        String csv = Files.readString(out.resolve("dose-curve-of-loop.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("# Simulated from a recorded loop"), csv.substring(0, 60));
    }

    private static CommandRun trend(String... args) {
        String[] all = new String[args.length + 8];
        all[0] = "trend";
        all[1] = args[0];
        String[] place = {"--store", folder.resolve("c.tsv").toString(), "--device", "Lab 1", "--protocol", "Cine 15"};
        System.arraycopy(place, 0, all, 2, 6);
        System.arraycopy(args, 1, all, 8, args.length - 1);
        return CommandRun.of(java.util.Arrays.copyOf(all, args.length + 7));
    }

    @Test
    void limitsThatContradictThemselvesLeaveNoRecordBehind() {
        CommandRun run = trend("add", "--quantity", "Refused", "--value", "10", "--warning", "20", "--action", "5");
        assertEquals(2, run.exitCode());
        assertFalse(trend("list").out().contains("Refused"));
    }

    @Test
    void followsAFigureUntilItLeavesItsLimits() throws IOException {
        for (int day = 1; day <= 5; day++) {
            String time = "2026-01-0" + day + "T08:00:00Z";
            CommandRun run = trend("add", "--quantity", "SNR", "--value", "1" + day, "--at", time);
            assertEquals(0, run.exitCode(), run.err());
        }
        CommandRun run = trend("add", "--quantity", "SNR", "--value", "10", "--at", "2026-02-01T08:00:00Z");
        assertTrue(run.out().contains("beyond the action limit"), run.out());
        CommandRun measured = trend("add", loop.toString());
        assertEquals(0, measured.exitCode(), measured.err());
        CommandRun list = trend("list");
        assertTrue(list.out().contains("SNR: 10"), list.out());
        assertTrue(list.out().contains("Temporal SD, whole frame, raw"), list.out());
        Path pdf = folder.resolve("trend.pdf");
        assertEquals(0, trend("report", "--out", pdf.toString()).exitCode());
        assertTrue(Files.size(pdf) > 2000);
        Path csv = folder.resolve("trend.csv");
        assertEquals(0, trend("report", "--out", csv.toString()).exitCode());
        assertTrue(Files.readString(csv, StandardCharsets.UTF_8).contains("beyond the action limit"));
    }
}
