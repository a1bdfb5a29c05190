package org.clearcine.core.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/**
 * The frames of a recording, decoded in order by a process of their own into a temporary file, and read from there in any
 * order.
 *
 * <p>The process decodes ahead at its own pace; whoever asks for a frame that is not there yet waits for it. Each frame in the
 * file is a portable greymap, so that it says its own size. Brightness comes out as it was coded: nothing is scaled, rotated,
 * repeated, left out or guessed, and decoding ends where the recording is damaged.
 */
final class VideoFrames implements FrameSource {

    static final String PREFIX = "clearcine-video-";
    static final String SUFFIX = ".tmp";

    private static final int LONGEST_NAP_MILLIS = 5;
    private static final long MOST_BYTES = 64L << 30;
    private static final long ROOM_TO_LEAVE = 1L << 30;

    private final VideoFacts facts;
    private final byte[] header;
    private final int bytesPerFrame;
    private final FileChannel decoded;
    private final VideoProcess process;
    private final Duration patience;

    private VideoFrames(VideoFacts facts, VideoProcess process, FileChannel decoded, Duration patience) {
        this.facts = facts;
        this.process = process;
        this.decoded = decoded;
        this.patience = patience;
        header = header(facts);
        bytesPerFrame = bytesPerFrame(facts);
    }

    /**
     * Starts to decode.
     *
     * @param temporary folder for the decoded frames
     * @throws IOException with a sentence, if there is no room for them
     */
    static VideoFrames decode(Path file, VideoFacts facts, VideoProgram program, Path temporary) throws IOException {
        long needed = (long) facts.frameCount() * (header(facts).length + bytesPerFrame(facts));
        if (needed > MOST_BYTES || needed > Files.getFileStore(temporary).getUsableSpace() - ROOM_TO_LEAVE) {
            throw new IOException("There is not enough room on the disk to decode this recording: " + (needed >> 20)
                    + " MiB are needed.");
        }
        Path target = Files.createTempFile(temporary, PREFIX, SUFFIX);
        VideoProcess process = VideoProcess.between(file, target, command(facts, program), needed);
        // On systems that allow it the file loses its name now, so that nothing is left behind whatever happens.
        FileChannel decoded = FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        return new VideoFrames(facts, process, decoded, VideoProcess.PATIENCE);
    }

    /** The input is the one open file, taken for nothing but what its first bytes say, and may name no other. */
    static List<String> input(VideoContainer container) {
        return List.of("-protocol_whitelist", "fd", "-f", container.format(), "-fd", "0", "-i", "fd:");
    }

    private static List<String> command(VideoFacts facts, VideoProgram program) {
        List<String> command = new ArrayList<>(
                List.of(program.ffmpeg().toString(), "-v", "quiet", "-nostdin", "-xerror", "-err_detect", "explode"));
        command.addAll(List.of("-threads", "1", "-noautorotate"));
        command.addAll(input(facts.container()));
        command.addAll(List.of("-map", "0:v:0", "-fps_mode", "passthrough", "-noautoscale"));
        command.addAll(List.of("-vf", facts.layout().filter(), "-c:v", "pgm", "-f", "image2pipe", "pipe:1"));
        return command;
    }

    private static byte[] header(VideoFacts facts) {
        int largest = facts.layout().bitsStored() > 8 ? 65_535 : 255;
        String text = "P5\n" + facts.size().columns() + " " + facts.size().rows() + "\n" + largest + "\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int bytesPerFrame(VideoFacts facts) {
        return Math.multiplyExact(facts.size().pixelCount(), facts.layout().bitsStored() > 8 ? 2 : 1);
    }

    @Override
    public FrameSize size() {
        return facts.size();
    }

    @Override
    public int frameCount() {
        return facts.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        Objects.checkIndex(index, facts.frameCount());
        long start = (long) index * (header.length + bytesPerFrame);
        waitFor(index, start + header.length + bytesPerFrame);
        ByteBuffer bytes = ByteBuffer.allocate(header.length + bytesPerFrame).order(ByteOrder.BIG_ENDIAN);
        while (bytes.hasRemaining()) {
            if (decoded.read(bytes, start + bytes.position()) < 0) {
                throw damaged(index);
            }
        }
        bytes.flip();
        for (byte expected : header) {
            if (bytes.get() != expected) {
                throw new IOException("The size of the picture changes at frame " + (index + 1)
                        + " of the recording; what follows is not read.");
            }
        }
        return Frame.owning(facts.size(), brightness(bytes));
    }

    private float[] brightness(ByteBuffer bytes) {
        float[] values = new float[facts.size().pixelCount()];
        int spareBits = 16 - facts.layout().bitsStored();
        boolean wide = facts.layout().bitsStored() > 8;
        for (int i = 0; i < values.length; i++) {
            values[i] = wide ? Short.toUnsignedInt(bytes.getShort()) >> spareBits : Byte.toUnsignedInt(bytes.get());
        }
        return values;
    }

    /** Waits until the decoder is past the frame; gives up when it has ended, or has not moved for too long. */
    private void waitFor(int index, long end) throws IOException {
        long length = decoded.size();
        long deadline = System.nanoTime() + patience.toNanos();
        int nap = 0;
        while (length < end) {
            // Asked before the length: what was written last is then seen.
            boolean ended = process.hasEnded();
            long now = decoded.size();
            if (now > length) {
                deadline = System.nanoTime() + patience.toNanos();
            } else if (ended) {
                throw damaged(index);
            } else if (System.nanoTime() > deadline) {
                process.close();
                throw new IOException("Decoding frame " + (index + 1) + " of the recording took too long.");
            } else {
                nap = Math.min(LONGEST_NAP_MILLIS, nap + 1);
                sleep(nap);
            }
            length = now;
        }
    }

    private static void sleep(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Decoding the recording was stopped.", stopped);
        }
    }

    private static IOException damaged(int index) {
        return new IOException(
                "The recording is damaged or ends before frame " + (index + 1) + "; the frames before it are whole.");
    }

    @Override
    public void close() throws IOException {
        process.close();
        decoded.close();
    }
}
