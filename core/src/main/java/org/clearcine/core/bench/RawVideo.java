package org.clearcine.core.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.clearcine.core.frame.Frame;

/** Frames as bare numbers in a file, the one form that every peer reads and writes. */
enum RawVideo {
    /** One byte a pixel. */
    GRAY8("gray", 1, 255),
    /** Two bytes a pixel, low byte first. */
    GRAY16("gray16le", 2, 65535),
    /** Two bytes a pixel and two neutral colour planes of a quarter of the size, for filters that insist on colour. */
    YUV16("yuv420p16le", 2, 65535);

    private final String pixelFormat;
    private final int bytesPerPixel;
    private final int largestLevel;

    RawVideo(String pixelFormat, int bytesPerPixel, int largestLevel) {
        this.pixelFormat = pixelFormat;
        this.bytesPerPixel = bytesPerPixel;
        this.largestLevel = largestLevel;
    }

    /** Name of the format in ffmpeg. */
    String pixelFormat() {
        return pixelFormat;
    }

    int largestLevel() {
        return largestLevel;
    }

    void write(QuantizedLoop loop, int frameCount, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int index = 0; index < frameCount; index++) {
                float[] levels = loop.levels(index);
                ByteBuffer bytes =
                        ByteBuffer.allocate(bytesPerFrame(levels.length)).order(ByteOrder.LITTLE_ENDIAN);
                for (float level : levels) {
                    put(bytes, Math.max(0, Math.min(largestLevel, Math.round(level))));
                }
                while (bytes.hasRemaining()) {
                    put(bytes, largestLevel / 2 + 1);
                }
                new DataOutputStream(out).write(bytes.array());
            }
        }
    }

    /** Reads the wanted frames of {@code frameCount}; anything but that many frames in the file is an error. */
    Map<Integer, Frame> read(Path file, QuantizedLoop loop, int pixelCount, int frameCount, FrameRange wanted)
            throws IOException {
        long frames = Files.size(file) / bytesPerFrame(pixelCount);
        if (frames != frameCount) {
            throw new IOException("The peer returned " + frames + " frames of " + frameCount + ".");
        }
        Map<Integer, Frame> read = new HashMap<>();
        try (FileChannel channel = FileChannel.open(file)) {
            for (int index = wanted.first(); index < Math.min(frameCount, wanted.end()); index++) {
                read.put(index, loop.frame(readFrame(channel, index, pixelCount)));
            }
        }
        return read;
    }

    private float[] readFrame(FileChannel channel, int index, int pixelCount) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(pixelCount * bytesPerPixel).order(ByteOrder.LITTLE_ENDIAN);
        long start = (long) index * bytesPerFrame(pixelCount);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException("The peer's result ends too early.");
            }
        }
        bytes.flip();
        float[] levels = new float[pixelCount];
        for (int i = 0; i < pixelCount; i++) {
            levels[i] = bytesPerPixel == 1 ? bytes.get() & 0xFF : bytes.getShort() & 0xFFFF;
        }
        return levels;
    }

    private int bytesPerFrame(int pixelCount) {
        return (this == YUV16 ? pixelCount + pixelCount / 2 : pixelCount) * bytesPerPixel;
    }

    private void put(ByteBuffer bytes, int level) {
        if (bytesPerPixel == 1) {
            bytes.put((byte) level);
        } else {
            bytes.putShort((short) level);
        }
    }
}
