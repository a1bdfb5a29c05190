package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Objects;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.PixelFormat;

/**
 * A loop that waits on disk as whole stored values, put in any order and read in any order.
 *
 * <p>A pipeline hands frames out, a writer asks for them; between the two this keeps the memory bounded however long the loop
 * is. The file has no name on systems that allow it, so nothing is left behind when the program is stopped.
 */
final class SpilledLoop implements FrameSource {

    private final FrameSize size;
    private final PixelFormat format;
    private final FileChannel channel;
    private final BitSet present;
    private final int frameCount;

    /** @param folder where the temporary file lies; best the folder of the result, which must have the room anyway */
    SpilledLoop(FrameSize size, int frameCount, PixelFormat format, Path folder) throws IOException {
        this.size = size;
        this.format = format;
        this.frameCount = frameCount;
        this.present = new BitSet(frameCount);
        Path file = Files.createTempFile(folder, ".clearcine-", ".tmp");
        this.channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Rounds to stored values, clamps to what the format holds, and keeps the frame. */
    void put(int index, Frame frame) throws IOException {
        Objects.checkIndex(index, frameCount);
        if (!frame.size().equals(size)) {
            throw new IllegalArgumentException(frame + " in a loop of " + size);
        }
        ByteBuffer bytes = ByteBuffer.allocate(bytesPerFrame());
        ShortBuffer stored = bytes.asShortBuffer();
        for (int i = 0; i < size.pixelCount(); i++) {
            stored.put((short) format.quantize(frame.value(i)));
        }
        long at = (long) index * bytes.capacity();
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        present.set(index);
    }

    @Override
    public FrameSize size() {
        return size;
    }

    @Override
    public int frameCount() {
        return frameCount;
    }

    @Override
    public Frame frame(int index) throws IOException {
        Objects.checkIndex(index, frameCount);
        if (!present.get(index)) {
            throw new IOException("Frame " + (index + 1) + " was not denoised.");
        }
        ByteBuffer bytes = ByteBuffer.allocate(bytesPerFrame());
        long start = (long) index * bytes.capacity();
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new IOException("The temporary file ends within frame " + (index + 1) + ".");
            }
        }
        ShortBuffer stored = bytes.flip().asShortBuffer();
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = format.signed() ? stored.get(i) : Short.toUnsignedInt(stored.get(i));
        }
        return Frame.owning(size, values);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private int bytesPerFrame() {
        return Math.multiplyExact(size.pixelCount(), Short.BYTES);
    }
}
