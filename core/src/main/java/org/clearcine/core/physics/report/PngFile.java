package org.clearcine.core.physics.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A picture as PNG, 8 bits a colour, unfiltered lines (ISO/IEC 15948): for plots, which need nothing more. */
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PngFile() {}

    /** @param argb opaque colours as 0xAARRGGBB, row by row */
    public static byte[] of(int width, int[] argb) {
        if (width < 1 || argb.length % width != 0) {
            throw new IllegalArgumentException(argb.length + " pixels in rows of " + width);
        }
        int height = argb.length / width;
        byte[] lines = new byte[height * (1 + 3 * width)];
        int at = 0;
        for (int i = 0; i < argb.length; i++) {
            at += i % width == 0 ? 1 : 0;
            lines[at++] = (byte) (argb[i] >> 16);
            lines[at++] = (byte) (argb[i] >> 8);
            lines[at++] = (byte) argb[i];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", deflated(lines));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 15];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
