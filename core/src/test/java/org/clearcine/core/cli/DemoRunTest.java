package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRunTest {

    @TempDir
    private Path folder;

    @Test
    void writesEverythingItNames() throws Exception {
        DemoRun run = run(1);
        Facts facts = DemoCommand.facts(run, run.run(ProgressMonitor.NONE));
        run.writeFigures(facts);
        for (String name : new String[] {
            "noisy-q100.dcm",
            "clean.dcm",
            "truth.json",
            "denoised.dcm",
            "raw.png",
            "denoised.png",
            "difference.png",
            "motion-map.png",
            "figures.txt",
            "figures.json"
        }) {
            assertTrue(Files.size(folder.resolve(name)) > 0, name);
            assertTrue(facts.text().contains(name), name);
        }
        BufferedImage picture = ImageIO.read(folder.resolve("raw.png").toFile());
        assertEquals(64, picture.getWidth());
        assertEquals(64, picture.getHeight());
    }

    @Test
    void aResultThatIsAHundredTooHighScoresBelowTheRawLoop() throws Exception {
        DemoRun.Result result = run(1).run(ProgressMonitor.NONE);
        double raw = result.raw().value(QualityMetric.PSNR).orElseThrow();
        double denoised = result.denoised().value(QualityMetric.PSNR).orElseThrow();
        assertTrue(denoised < raw, denoised + " dB after " + raw + " dB");
    }

    @Test
    void atStrengthZeroTheFiguresAreThoseOfTheRawLoopAndTheDifferenceIsGrey() throws Exception {
        DemoRun.Result result = run(0).run(ProgressMonitor.NONE);
        assertEquals(result.raw().values(), result.denoised().values());
        BufferedImage difference = ImageIO.read(folder.resolve("difference.png").toFile());
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                assertEquals(0x808080, difference.getRGB(x, y) & 0xFFFFFF);
            }
        }
    }

    private DemoRun run(double strength) {
        SceneFormat format = new SceneFormat(new FrameSize(64, 64), 6, 15, 0.3);
        SimulatedLoop loop = new SimulatedLoop(SceneCatalog.scene("object", format, 1), ImagingChain.flatPanel(100), 1);
        DenoiseSettings settings = new DenoiseSettings(strength, 1, 1, 0.5);
        return new DemoRun(loop, new DenoiseJob(new PlusHundredDenoiser(), settings), folder);
    }
}
