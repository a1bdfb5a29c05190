package org.clearcine.core.video;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameTiming;

/** Asks the video program what a recording holds: its first video track, and when each frame of it is shown. */
final class VideoProbe {

    /** A line a frame; ample for the most frames that are accepted. */
    private static final long MOST_BYTES = 128L << 20;

    private static final int MOST_FRAMES = 1_000_000;
    /** Containers round times to whole ticks; smaller differences are not meant. */
    private static final double TICK_MILLIS = 1.6;

    private static final double ASSUMED_FRAME_TIME_MILLIS = 1000.0 / 15;

    private final Map<String, String> stream = new HashMap<>();
    private final List<Double> startSeconds = new ArrayList<>();
    private int frames;

    private VideoProbe() {}

    /** @throws IOException with a sentence, if the recording cannot be read */
    static VideoFacts of(Path file, VideoContainer container, VideoProgram program, Path temporary) throws IOException {
        Path answer = Files.createTempFile(temporary, VideoFrames.PREFIX, VideoFrames.SUFFIX);
        try (VideoProcess process = VideoProcess.between(file, answer, command(container, program), MOST_BYTES)) {
            // Also a damaged recording may hold whole frames: what counts is what was found.
            process.endsWell(VideoProcess.PATIENCE);
            VideoProbe probe = new VideoProbe();
            probe.read(answer);
            return probe.facts(container);
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private static List<String> command(VideoContainer container, VideoProgram program) {
        List<String> command = new ArrayList<>(List.of(program.ffprobe().toString(), "-v", "quiet"));
        command.addAll(VideoFrames.input(container));
        command.addAll(List.of("-select_streams", "v:0", "-of", "compact", "-show_entries"));
        command.add("stream=codec_name,width,height,pix_fmt,avg_frame_rate,color_range:packet=pts_time,size,flags");
        return command;
    }

    private void read(Path answer) throws IOException {
        try (var lines = Files.lines(answer, StandardCharsets.ISO_8859_1)) {
            lines.forEach(this::take);
        }
        if (frames > MOST_FRAMES) {
            throw new IOException("The recording has more than " + MOST_FRAMES + " frames.");
        }
    }

    private void take(String line) {
        Map<String, String> values = new HashMap<>();
        for (String part : line.split("\\|")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        if (line.startsWith("stream|") && stream.isEmpty()) {
            stream.putAll(values);
        } else if (line.startsWith("packet|") && isShown(values) && frames++ <= MOST_FRAMES) {
            number(values.getOrDefault("pts_time", "")).ifPresent(startSeconds::add);
        }
    }

    /** Packets that an edit list leaves out, and empty ones, show nothing. */
    private static boolean isShown(Map<String, String> packet) {
        return !packet.getOrDefault("flags", "").contains("D")
                && !packet.getOrDefault("size", "").equals("0");
    }

    private VideoFacts facts(VideoContainer container) throws IOException {
        int columns = (int) number(stream.getOrDefault("width", "")).orElse(0);
        int rows = (int) number(stream.getOrDefault("height", "")).orElse(0);
        if (frames == 0 || rows < 1 || columns < 1) {
            throw new IOException("The recording is damaged, or holds no pictures.");
        }
        if (rows > FrameSize.LARGEST_SIDE || columns > FrameSize.LARGEST_SIDE) {
            throw new IOException(
                    "The pictures of the recording are larger than " + FrameSize.LARGEST_SIDE + " pixels.");
        }
        String pixels = stream.getOrDefault("pix_fmt", "unknown");
        PixelLayout layout = PixelLayout.of(pixels)
                .orElseThrow(() -> new IOException("Recordings with pixels of the kind " + pixels + " are not read."));
        return new VideoFacts(
                container,
                stream.getOrDefault("codec_name", "unknown"),
                new FrameSize(rows, columns),
                frames,
                timing(),
                layout,
                "tv".equals(stream.get("color_range")));
    }

    private FrameTiming timing() {
        if (frames < 2 || startSeconds.size() != frames) {
            return FrameTiming.constant(averageMillis(), FrameTiming.Origin.VIDEO_RECORDING);
        }
        double[] starts = startSeconds.stream()
                .mapToDouble(seconds -> 1000 * seconds)
                .sorted()
                .toArray();
        double mean = (starts[frames - 1] - starts[0]) / (frames - 1);
        double[] durations = new double[frames];
        Arrays.setAll(durations, i -> i + 1 < frames ? starts[i + 1] - starts[i] : mean);
        boolean even = Arrays.stream(durations).allMatch(millis -> Math.abs(millis - mean) < TICK_MILLIS);
        return even
                ? FrameTiming.constant(mean, FrameTiming.Origin.VIDEO_RECORDING)
                : FrameTiming.variable(durations, FrameTiming.Origin.VIDEO_RECORDING);
    }

    private double averageMillis() {
        String[] rate = stream.getOrDefault("avg_frame_rate", "").split("/");
        OptionalDouble above = number(rate[0]);
        OptionalDouble below = rate.length == 2 ? number(rate[1]) : OptionalDouble.of(1);
        boolean given = above.orElse(0) > 0 && below.orElse(0) > 0;
        return given ? 1000 * below.getAsDouble() / above.getAsDouble() : ASSUMED_FRAME_TIME_MILLIS;
    }

    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }
}
