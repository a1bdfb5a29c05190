package org.clearcine.core.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.clearcine.core.frame.FrameSource;

/**
 * A denoising filter of ffmpeg, run as a child process on the stabilised loop.
 *
 * <p>Its time is that of the whole child: reading and writing bare frames is in it, stabilising is not.
 */
final class FfmpegMethod implements BenchMethod {

    private static final String PROGRAM = "ffmpeg";

    private final String name;
    private final RawVideo video;
    private final String settings;
    private final DoubleFunction<String> filter;

    /**
     * @param settings what the filter is set to, for the reader
     * @param filter the filter's text for a noise of so many grey levels, on the scale of 0 to 255
     */
    FfmpegMethod(String name, RawVideo video, String settings, DoubleFunction<String> filter) {
        this.name = name;
        this.video = video;
        this.settings = settings;
        this.filter = filter;
    }

    @Override
    public String id() {
        return PROGRAM + "-" + name;
    }

    @Override
    public String settings() {
        return settings + "; stabilised, " + video.pixelFormat();
    }

    @Override
    public boolean isPeer() {
        return true;
    }

    @Override
    public Optional<String> unavailable() {
        return ChildProcess.exists(PROGRAM) ? Optional.empty() : Optional.of("ffmpeg is not installed");
    }

    @Override
    public MethodRun run(FrameSource noisy, FrameRange wanted) throws IOException {
        QuantizedLoop loop = QuantizedLoop.of(noisy, video.largestLevel());
        int count = noisy.frameCount();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            video.write(loop, count, folder.file("in.raw"));
            double levels = loop.levelsPerDeviation() * 255 / video.largestLevel();
            String size = noisy.size().columns() + "x" + noisy.size().rows();
            List<String> command = List.of(
                    PROGRAM,
                    "-nostdin",
                    "-v",
                    "error",
                    "-f",
                    "rawvideo",
                    "-pix_fmt",
                    video.pixelFormat(),
                    "-s",
                    size,
                    "-i",
                    folder.file("in.raw").toString(),
                    "-vf",
                    filter.apply(levels),
                    "-f",
                    "rawvideo",
                    "-pix_fmt",
                    video.pixelFormat(),
                    folder.file("out.raw").toString());
            ChildProcess.Outcome outcome = ChildProcess.run(command, folder.path());
            return new MethodRun(
                    video.read(folder.file("out.raw"), loop, noisy.size().pixelCount(), count, wanted),
                    outcome.cpuMillis() / count);
        }
    }

    /** Numbers for a filter's text, whatever the language of the system. */
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
