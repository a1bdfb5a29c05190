package org.clearcine.core.dicom.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.clearcine.core.dicom.data.PhotometricInterpretation;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;

/** A small frame that independent encoders wrote from a picture which is known by formula. */
record CodecSample(String name, PixelDescription description, byte[] frame) {

    static final FrameSize SIZE = new FrameSize(20, 27);

    static List<CodecSample> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CodecSample.class.getResourceAsStream("samples.tsv"), StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CodecSample::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CodecSample parse(String line) {
        String[] cells = line.split("\t");
        PixelFormat format =
                new PixelFormat(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[5].equals("1"));
        PixelDescription description = new PixelDescription(
                SIZE,
                format,
                Integer.parseInt(cells[4]),
                PhotometricInterpretation.MONOCHROME2,
                TransferSyntax.of(cells[1]).orElseThrow());
        return new CodecSample(cells[0], description, Base64.getDecoder().decode(cells[6]));
    }

    /** The stored value that went in: gradients, texture, flat areas, both extremes. */
    int truth(int row, int column) {
        int full = 1 << description.pixelFormat().bitsStored();
        int value = row * 37 * (full / 256 + 1)
                + column * column * 11
                + (row * row + 3 * column * column) % 13 * (full / 32);
        value %= full;
        if (row < 9 && column < 12) {
            value = full / 3;
        }
        if (row > 14 && column > 20) {
            value = full - 1;
        }
        if (row == 12) {
            value = 0;
        }
        return description.pixelFormat().signed() ? value - full / 2 : value;
    }

    FrameCodec codec() {
        return FrameCodecs.of(description.transferSyntax()).orElseThrow();
    }

    /** The largest difference that the coding may leave. */
    int tolerance() {
        if (name.startsWith("JPEG-LS near ")) {
            return Integer.parseInt(name.substring("JPEG-LS near ".length()));
        }
        return switch (name) {
            case "JPEG baseline restarts" -> 1;
            case "JPEG baseline", "JPEG extended" -> description.pixelFormat().largest() / 10;
            default -> 0;
        };
    }

    /** Whether it is refused by name instead of decoded. */
    boolean isRefused() {
        return name.equals("JPEG progressive");
    }

    @Override
    public String toString() {
        return name + ", " + description.pixelFormat();
    }
}
