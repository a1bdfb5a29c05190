package org.clearcine.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.LoopTruth;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityBenchTest {

    private static final Path ROOT = Path.of(System.getProperty("clearcine.root", ".."));

    @TempDir
    private Path folder;

    @Test
    void scoresAMethodAndItsCost() throws Exception {
        BenchMethod half = halfwayTo(0.5);
        QualityReport report = new QualityBench(List.of(half), ProgressMonitor.NONE).run(List.of(simulated(false)));
        LoopResult result = report.results().get(0);
        assertTrue(result.scores().value(QualityMetric.PSNR).orElseThrow() > 10);
        assertEquals(7, result.cpuMillisPerFrame());
    }

    @Test
    void gainsSixDecibelsWhereTheErrorIsHalved() throws Exception {
        QualityReport report = new QualityBench(List.of(halfwayTo(0), halfwayTo(0.5)), ProgressMonitor.NONE)
                .run(List.of(simulated(false)));
        List<QualityReport.Summary> rows = report.summaries(loop -> true);
        double gain = rows.get(1).scores().value(QualityMetric.PSNR).orElseThrow()
                - rows.get(0).scores().value(QualityMetric.PSNR).orElseThrow();
        assertEquals(20 * Math.log10(2), gain, 1e-4);
        assertEquals(0.25, rows.get(1).scores().value(QualityMetric.NPS_LOW).orElseThrow(), 1e-4);
    }

    @Test
    void namesWhatCannotBeRunInsteadOfFailing() throws Exception {
        BenchMethod absent = new BenchMethod() {
            @Override
            public String id() {
                return "absent";
            }

            @Override
            public String settings() {
                return "";
            }

            @Override
            public Optional<String> unavailable() {
                return Optional.of("it is not installed");
            }

            @Override
            public MethodRun run(FrameSource noisy, FrameRange wanted) {
                throw new AssertionError("must not run");
            }
        };
        QualityReport report =
                new QualityBench(List.of(absent, halfwayTo(0)), ProgressMonitor.NONE).run(List.of(simulated(false)));
        assertEquals(List.of("absent: it is not installed"), report.skipped());
        assertTrue(new QualityText(report).markdown().contains("Not run: absent: it is not installed."));
    }

    @Test
    void goesOnWithoutAPeerThatFailsButNotWithoutOneOfOurs() throws Exception {
        List<BenchMethod> withPeer = List.of(failing(true), halfwayTo(0));
        QualityReport report = new QualityBench(withPeer, ProgressMonitor.NONE).run(List.of(simulated(false)));
        assertEquals(1, report.results().size());
        assertEquals(List.of("failing on object Q100: it broke"), report.skipped());
        QualityBench ours = new QualityBench(List.of(failing(false)), ProgressMonitor.NONE);
        List<BenchLoop> loops = List.of(simulated(false));
        assertThrows(IOException.class, () -> ours.run(loops));
    }

    private static BenchMethod failing(boolean peer) {
        return new BenchMethod() {
            @Override
            public String id() {
                return "failing";
            }

            @Override
            public String settings() {
                return "";
            }

            @Override
            public boolean isPeer() {
                return peer;
            }

            @Override
            public MethodRun run(FrameSource noisy, FrameRange wanted) throws IOException {
                throw new IOException("it broke.");
            }
        };
    }

    @Test
    void tellsSimulatedScenesAndRealAnatomyApart() throws Exception {
        QualityReport report = new QualityBench(List.of(halfwayTo(0)), ProgressMonitor.NONE)
                .run(List.of(simulated(false), simulated(true)));
        String text = new QualityText(report).markdown();
        assertTrue(text.contains("### Simulated loops, mean of 1\n"), text);
        assertTrue(text.contains("### Real anatomy with simulated noise, mean of 1\n"), text);
        JsonObject json = QualityJson.of(report);
        assertEquals(2, json.getAsJsonArray("loops").size());
        assertTrue(json.getAsJsonArray("simulatedMean").get(0).getAsJsonObject().has("motionPsnr"));
    }

    @Test
    void givesTheMedianCostOverLoops() {
        BenchMethod method = halfwayTo(0);
        BenchLoop loop = simulated(false);
        List<LoopResult> results = List.of(
                new LoopResult(method, loop, new QualityScores(Map.of()), 1),
                new LoopResult(method, loop, new QualityScores(Map.of()), 100),
                new LoopResult(method, loop, new QualityScores(Map.of()), 3));
        QualityReport report = new QualityReport(results, List.of());
        assertEquals(3, report.summaries(any -> true).get(0).cpuMillisPerFrame());
    }

    @Test
    void refusesAFolderWithoutLoopsInASentence() {
        IOException failure = assertThrows(IOException.class, () -> LoopFolder.find(folder));
        assertTrue(failure.getMessage().startsWith("There are no loops with truth in "), failure.getMessage());
    }

    @Test
    void refusesADamagedTruthFileInASentence() throws IOException {
        Path file = folder.resolve("truth.json");
        Files.writeString(file, "{\"pedestal\": 64, \"wires\": 3}");
        IOException failure = assertThrows(IOException.class, () -> TruthReader.read(file));
        assertEquals("The truth file truth.json cannot be understood.", failure.getMessage());
    }

    /** The figures of the noisy input need no settings, so they must be those of the published table to the last digit. */
    @Test
    void agreesWithThePublishedFiguresOfTheNoisyInput() throws Exception {
        Path object = ROOT.resolve("../shared/data/eval/coronary");
        Assumptions.assumeTrue(Files.isDirectory(object), "the evaluation set is not here");
        List<BenchLoop> loops = LoopFolder.find(object);
        assertEquals(List.of("Q100", "Q30"), loops.stream().map(BenchLoop::dose).toList());
        assertTrue(loops.get(0).real());
        QualityReport report = new QualityBench(List.of(halfwayTo(0)), ProgressMonitor.NONE).run(loops.subList(0, 1));
        QualityScores scores = report.results().get(0).scores();
        assertEquals(28.79, scores.value(QualityMetric.PSNR).orElseThrow(), 0.01);
        assertEquals(0.534, scores.value(QualityMetric.SSIM).orElseThrow(), 0.0006);
        assertEquals(27.5, scores.value(QualityMetric.EDGE_PSNR).orElseThrow(), 0.05);
        assertEquals(27.1, scores.value(QualityMetric.MOTION_PSNR).orElseThrow(), 0.05);
        assertFalse(scores.value(QualityMetric.WIRE_DEPTH).isPresent());
    }

    @Test
    void alignsTablesForTerminalsAndMarkdown() {
        MarkdownTable table = new MarkdownTable(List.of("method", "PSNR"));
        table.add(List.of("a", "31.20"));
        assertEquals("| method |  PSNR |\n|--------|------:|\n| a      | 31.20 |\n", table.text());
    }

    private BenchLoop simulated(boolean real) {
        return new BenchLoop("object", "Q100", real, () -> {
            SceneFormat format = new SceneFormat(new FrameSize(96, 96), 4, 15, 0.3);
            SimulatedLoop loop =
                    new SimulatedLoop(SceneCatalog.scene("object", format, 1), ImagingChain.flatPanel(100), 1);
            return new TruthLoop(loop.noisy(), loop.clean(), LoopTruth.withoutObjects(64, 1, 4));
        });
    }

    /** A denoiser that knows the truth and goes a part of the way; it says that it takes 7 ms. */
    private BenchMethod halfwayTo(double share) {
        return new BenchMethod() {
            @Override
            public String id() {
                return "part-" + share;
            }

            @Override
            public String settings() {
                return "knows the truth";
            }

            @Override
            public MethodRun run(FrameSource noisy, FrameRange wanted) throws IOException {
                List<Frame> frames = new ArrayList<>();
                for (int i = 0; i < noisy.frameCount(); i++) {
                    frames.add(noisy.frame(i));
                }
                Map<Integer, Frame> outputs = new java.util.HashMap<>();
                FrameSource clean = share == 0 ? new FrameList(frames) : cleanFrames();
                for (int i = wanted.first(); i < wanted.end(); i++) {
                    outputs.put(i, mix(frames.get(i), clean.frame(i), share));
                }
                return new MethodRun(outputs, 7);
            }
        };
    }

    private FrameSource cleanFrames() throws IOException {
        return simulated(false).source().open().clean();
    }

    private static Frame mix(Frame noisy, Frame clean, double share) {
        float[] values = noisy.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (share * (clean.value(i) - values[i]));
        }
        return Frame.owning(noisy.size(), values);
    }
}
