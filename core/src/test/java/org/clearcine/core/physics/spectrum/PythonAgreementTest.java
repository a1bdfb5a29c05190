package org.clearcine.core.physics.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.metrics.LoopScorer;
import org.clearcine.core.metrics.LoopTruth;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.physics.NoiseCubes;
import org.clearcine.core.physics.RegionCube;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data through NumPy and scikit-image; skipped where the system's Python has neither. */
class PythonAgreementTest {

    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private Path folder;

    @BeforeAll
    static void pythonIsThere() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON);
        Process process = new ProcessBuilder(PYTHON, "-c", "import numpy, skimage")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        Assumptions.assumeTrue(
                process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, "no NumPy or scikit-image");
    }

    private double[] python(String script, Path... files) throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("program.py"), script);
        List<String> command = new ArrayList<>(List.of(PYTHON, program.toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0, text);
        return text.strip().lines().mapToDouble(Double::parseDouble).toArray();
    }

    private Path floats(String name, double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        return Files.write(folder.resolve(name), bytes.array());
    }

    @Test
    void numpyFindsTheSameNoisePower() throws IOException, InterruptedException {
        RegionCube cube = NoiseCubes.coloured(64, 12, 20);
        double[] values = new double[12 * 64 * 64];
        for (int i = 0; i < values.length; i++) {
            values[i] = cube.value(i / 4096, i % 4096);
        }
        double[] power = python("""
                import sys, numpy as np
                x = np.fromfile(sys.argv[1], '<f4').astype(float).reshape(12, 64, 64)
                x = (x - x.mean(0)) * np.sqrt(12 / 11)
                w = np.sin(np.pi * (np.arange(32) + .5) / 32) ** 2
                w = np.outer(w, w)
                w /= np.sqrt((w ** 2).mean())
                s = 0; n = 0
                for t in range(12):
                    for r in range(0, 33, 16):
                        for c in range(0, 33, 16):
                            s = s + np.abs(np.fft.fft2(w * x[t, r:r+32, c:c+32])) ** 2 / 1024; n += 1
                for v in (s / n).ravel(): print(repr(float(v)))
                """, floats("cube.raw", values));
        NoisePower ours = new NoisePower(32).add(cube);
        for (int i = 0; i < power.length; i++) {
            assertEquals(power[i], ours.at(i / 32, i % 32), 1e-6 * power[i] + 1e-9, "frequency " + i);
        }
    }

    @Test
    void scikitImageFindsTheSamePsnrAndSsim() throws IOException, InterruptedException {
        FrameSize size = new FrameSize(96, 80);
        Randomness random = Randomness.of(2, 2);
        double[] clean = new double[size.pixelCount()];
        double[] noisy = new double[clean.length];
        for (int i = 0; i < clean.length; i++) {
            clean[i] = (float) (800 + 300 * Math.sin(i % 80 / 9.0) * Math.cos(i / 80 / 7.0));
            noisy[i] = (float) (clean[i] + 40 * random.gaussian());
        }
        double peak = Arrays.stream(clean).max().orElseThrow();
        double[] theirs = python("""
                import sys, numpy as np
                from skimage.metrics import peak_signal_noise_ratio as p, structural_similarity as s
                a = np.fromfile(sys.argv[1], '<f4').astype(float).reshape(96, 80)
                b = np.fromfile(sys.argv[2], '<f4').astype(float).reshape(96, 80)
                print(repr(float(p(a, b, data_range=a.max()))))
                print(repr(float(s(a, b, data_range=a.max(), gaussian_weights=True, sigma=1.5, use_sample_covariance=False))))
                """, floats("a.raw", clean), floats("b.raw", noisy));
        QualityScores ours = scores(size, clean, noisy, peak);
        assertEquals(theirs[0], ours.value(QualityMetric.PSNR).orElseThrow(), 0.01);
        assertEquals(theirs[1], ours.value(QualityMetric.SSIM).orElseThrow(), 0.003);
    }

    private static QualityScores scores(FrameSize size, double[] clean, double[] noisy, double peak) {
        LoopScorer scorer = new LoopScorer(LoopTruth.withoutObjects(0, 1, 2), peak);
        for (int index = 0; index < 2; index++) {
            scorer.add(index, frame(size, clean), frame(size, noisy), frame(size, noisy));
        }
        return scorer.scores();
    }

    private static Frame frame(FrameSize size, double[] values) {
        float[] copy = new float[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) values[i];
        }
        return Frame.owning(size, copy);
    }
}
