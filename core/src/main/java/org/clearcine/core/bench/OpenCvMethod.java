package org.clearcine.core.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearcine.core.frame.FrameSource;

/**
 * OpenCV's fastNlMeansDenoisingMulti, run by the system's Python on the stabilised loop in 8 bits, which is all it takes.
 *
 * <p>Its time is what the script reports for the calls alone: starting Python and loading libraries is not held against it.
 * Only the frames that are asked for are denoised; the time is divided by their number.
 */
final class OpenCvMethod implements BenchMethod {

    private static final String PYTHON = "/usr/bin/python3";
    private static final String SCRIPT = "nlmeans_multi.py";
    private static final Pattern CPU_MILLIS = Pattern.compile("cpu_millis ([\\d.]+)");

    private final double strength;

    /** @param strength filter strength h in standard deviations of the noise */
    OpenCvMethod(double strength) {
        this.strength = strength;
    }

    @Override
    public String id() {
        return "opencv-nlmeans-multi";
    }

    @Override
    public String settings() {
        return FfmpegMethod.text("h = %.2f sigma, 5 frames, patch 7, search 21; stabilised, 8 bits", strength);
    }

    @Override
    public boolean isPeer() {
        return true;
    }

    @Override
    public Optional<String> unavailable() {
        if (!ChildProcess.exists(PYTHON)) {
            return Optional.of("there is no " + PYTHON);
        }
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            ChildProcess.run(List.of(PYTHON, "-c", "import cv2, numpy"), folder.path());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Python has no OpenCV (Debian: python3-opencv)");
        }
    }

    @Override
    public MethodRun run(FrameSource noisy, FrameRange wanted) throws IOException {
        QuantizedLoop loop = QuantizedLoop.of(noisy, RawVideo.GRAY8.largestLevel());
        int count = noisy.frameCount();
        try (TemporaryFolder folder = TemporaryFolder.create();
                InputStream script = OpenCvMethod.class.getResourceAsStream(SCRIPT)) {
            Files.copy(script, folder.file(SCRIPT));
            RawVideo.GRAY8.write(loop, count, folder.file("in.raw"));
            List<String> command = List.of(
                    PYTHON,
                    folder.file(SCRIPT).toString(),
                    folder.file("in.raw").toString(),
                    folder.file("out.raw").toString(),
                    count + "x" + noisy.size().rows() + "x" + noisy.size().columns(),
                    wanted.first() + ":" + wanted.end(),
                    FfmpegMethod.text("%.4f", strength * loop.levelsPerDeviation()));
            ChildProcess.Outcome outcome = ChildProcess.run(command, folder.path());
            return new MethodRun(
                    RawVideo.GRAY8.read(
                            folder.file("out.raw"), loop, noisy.size().pixelCount(), count, wanted),
                    cpuMillis(outcome) / (Math.min(count, wanted.end()) - wanted.first()));
        }
    }

    private static double cpuMillis(ChildProcess.Outcome outcome) throws IOException {
        Matcher matcher = CPU_MILLIS.matcher(outcome.messages());
        if (!matcher.find()) {
            throw new IOException("The OpenCV script did not say how long it took.");
        }
        return Double.parseDouble(matcher.group(1));
    }
}
