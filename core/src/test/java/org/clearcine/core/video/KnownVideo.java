package org.clearcine.core.video;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/** Recordings whose every pixel is known: a gradient whose level tells the frame. */
final class KnownVideo {

    static final int FRAMES_PER_SECOND = 15;

    private static final FrameSize SIZE = new FrameSize(48, 64);
    private static final int NO_COLOUR = 128;
    private static final long MOST_BYTES = 64 << 20;

    private KnownVideo() {}

    /** Encodes known frames of a pixel format; {@code options} are those of the video program for its output. */
    static void write(VideoProgram program, Path file, int frames, String pixels, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(program.ffmpeg().toString(), "-v", "quiet", "-f", "rawvideo"));
        // Fed in the format that is stored, so that nothing is converted on the way in.
        command.addAll(List.of("-pix_fmt", pixels, "-s", SIZE.columns() + "x" + SIZE.rows()));
        command.addAll(List.of("-r", Integer.toString(FRAMES_PER_SECOND), "-i", "pipe:0"));
        command.addAll(List.of(options));
        command.addAll(List.of("-pix_fmt", pixels, file.toString()));
        try (VideoProcess process = VideoProcess.fed(command, MOST_BYTES)) {
            try (OutputStream picture = process.input()) {
                for (int i = 0; i < frames; i++) {
                    picture.write(bytes(i, pixels));
                }
            }
            if (!process.endsWell(VideoProcess.PATIENCE)) {
                throw new IOException("could not encode " + List.of(options));
            }
        }
    }

    static int level(int index) {
        return 40 + 6 * index;
    }

    static Frame frame(int index, String pixels) {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(index, i) * (pixels.endsWith("10le") ? 4 : 1);
        }
        return Frame.owning(SIZE, values);
    }

    private static int value(int index, int pixel) {
        return level(index) + pixel % SIZE.columns() / 2 - 16;
    }

    private static byte[] bytes(int index, String pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE.pixelCount() * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            int value = value(index, i);
            switch (pixels) {
                case "yuv420p10le" -> bytes.putShort((short) (4 * value));
                case "yuyv422" -> bytes.put((byte) value).put((byte) NO_COLOUR);
                case "bgr24" -> bytes.put((byte) value).put((byte) value).put((byte) value);
                default -> bytes.put((byte) value);
            }
        }
        int colours = switch (pixels) {
            case "yuv420p", "yuv420p10le" -> SIZE.pixelCount() / 2;
            case "yuv444p" -> 2 * SIZE.pixelCount();
            default -> 0;
        };
        for (int i = 0; i < colours; i++) {
            if (pixels.endsWith("10le")) {
                bytes.putShort((short) (4 * NO_COLOUR));
            } else {
                bytes.put((byte) NO_COLOUR);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
