package org.clearcine.core.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.storage.DurableFile;
import org.clearcine.core.video.CancelWatch;
import org.clearcine.core.video.VideoProcess;
import org.clearcine.core.video.VideoProgram;

/**
 * Writes a loop as MP4 with H.264, which plays everywhere, encoded by a process of its own.
 *
 * <p>Frames come at the loop's own rate. Where its frame times differ, frames are repeated on a grid as fine as the shortest,
 * so that each is shown at its time to within one step of the grid.
 */
public final class VideoFile {

    private static final double MOST_FRAMES_PER_SECOND = 60;
    private static final double BITS_PER_PIXEL = 0.5;
    private static final double LEAST_BITS_PER_SECOND = 2e6;
    private static final double MOST_BITS_PER_SECOND = 80e6;
    private static final long LARGEST_FILE = 16L << 30;
    private static final int BYTES_PER_PIXEL = 3;

    private final VideoProgram program;

    /** @param program the encoder */
    public VideoFile(VideoProgram program) {
        this.program = program;
    }

    /**
     * Encodes all frames, each with its stamp; the file appears whole or not at all. A cancel is answered within a second
     * also while the encoder does not answer.
     *
     * @throws IOException with a sentence, if a frame cannot be had or the encoder fails
     */
    public void write(LoopPictures pictures, Stamp stamp, Path target, ProgressMonitor monitor)
            throws IOException, CancelledException {
        double rate = rate(pictures.timing(), pictures.frameCount());
        BufferedImage first = PictureFile.stamped(pictures, 0, stamp);
        try (DurableFile file = DurableFile.create(target);
                VideoProcess encoder = VideoProcess.fed(command(first, rate, file.growing()), LARGEST_FILE);
                CancelWatch watch = CancelWatch.over(encoder, monitor)) {
            encode(encoder, pictures, stamp, monitor);
            if (Files.size(file.growing()) == 0) {
                throw failed();
            }
            file.commit();
        }
    }

    /** An encoder that was stopped because of a cancel has not failed. */
    private static void encode(VideoProcess encoder, LoopPictures pictures, Stamp stamp, ProgressMonitor monitor)
            throws IOException, CancelledException {
        try {
            feed(encoder, pictures, stamp, monitor);
            monitor.progress("finishing the video", 1, 1);
            if (!encoder.endsWell(Duration.ofMinutes(2))) {
                throw failed();
            }
        } catch (IOException failure) {
            monitor.checkCancelled();
            throw failure;
        }
        monitor.checkCancelled();
    }

    private static void feed(VideoProcess encoder, LoopPictures pictures, Stamp stamp, ProgressMonitor monitor)
            throws IOException, CancelledException {
        int count = pictures.frameCount();
        double stepMillis = 1000 / rate(pictures.timing(), count);
        long shown = 0;
        try (OutputStream out = encoder.input()) {
            for (int index = 0; index < count; index++) {
                monitor.checkCancelled();
                byte[] pixels = pixels(PictureFile.stamped(pictures, index, stamp));
                long until = Math.max(shown + 1, Math.round(pictures.timing().startMillis(index + 1) / stepMillis));
                for (; shown < until; shown++) {
                    monitor.checkCancelled();
                    write(out, pixels);
                }
                monitor.progress("encoding", index + 1L, count);
            }
        }
    }

    /** An encoder that died, of a full disk perhaps, shows as a pipe that is closed. */
    private static void write(OutputStream out, byte[] pixels) throws IOException {
        try {
            out.write(pixels);
        } catch (IOException closed) {
            throw new IOException(failed().getMessage(), closed);
        }
    }

    private static IOException failed() {
        return new IOException("The video could not be encoded; perhaps there is not enough room on the disk.");
    }

    /** Of the video: the loop's own, or fine enough for its shortest frame. */
    static double rate(FrameTiming timing, int frameCount) {
        if (!timing.isVariable()) {
            return Math.min(timing.framesPerSecond(), MOST_FRAMES_PER_SECOND * 2);
        }
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < frameCount; i++) {
            shortest = Math.min(shortest, timing.startMillis(i + 1) - timing.startMillis(i));
        }
        return Math.min(MOST_FRAMES_PER_SECOND, 1000 / shortest);
    }

    /** Rows of blue, green, red, as the encoder is told. */
    private static byte[] pixels(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] colors = picture.getRGB(0, 0, width, height, null, 0, width);
        byte[] bytes = new byte[BYTES_PER_PIXEL * colors.length];
        for (int i = 0; i < colors.length; i++) {
            bytes[BYTES_PER_PIXEL * i] = (byte) colors[i];
            bytes[BYTES_PER_PIXEL * i + 1] = (byte) (colors[i] >> 8);
            bytes[BYTES_PER_PIXEL * i + 2] = (byte) (colors[i] >> 16);
        }
        return bytes;
    }

    /** Sides are made even by a black column or row, which H.264 asks for; colours as on any screen (BT.709). */
    private List<String> command(BufferedImage picture, double rate, Path target) {
        double pixelRate = (double) picture.getWidth() * picture.getHeight() * rate;
        long bits =
                Math.round(Math.min(MOST_BITS_PER_SECOND, Math.max(LEAST_BITS_PER_SECOND, BITS_PER_PIXEL * pixelRate)));
        List<String> command = new ArrayList<>(List.of(program.ffmpeg().toString(), "-v", "quiet", "-nostdin", "-y"));
        command.addAll(List.of("-f", "rawvideo", "-pix_fmt", "bgr24", "-s"));
        command.addAll(List.of(picture.getWidth() + "x" + picture.getHeight(), "-r", number(rate), "-i", "pipe:0"));
        command.addAll(List.of("-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2,scale=out_color_matrix=bt709:out_range=tv"));
        command.addAll(List.of("-c:v", "libopenh264", "-pix_fmt", "yuv420p", "-b:v", Long.toString(bits)));
        command.addAll(List.of("-g", Long.toString(Math.max(1, Math.round(rate)))));
        command.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"));
        command.addAll(List.of("-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4", target.toString()));
        return command;
    }

    private static String number(double rate) {
        return String.format(Locale.ROOT, "%.6f", rate);
    }
}
