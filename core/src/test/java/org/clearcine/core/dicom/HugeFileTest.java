package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.frame.FrameSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops far larger than the heap, in files that are mostly holes and so take no room on the disk. */
class HugeFileTest {

    /** A twentieth of the smallest loop opened below. */
    private static final String SMALL_HEAP = "-Xmx96m";

    private static final long FRAME_BYTES = 2L * 1024 * 1024;

    @TempDir
    Path folder;

    /** Opens its arguments, reads the first and the last frame of each, and prints how long each step took. */
    static final class Opener {

        private Opener() {}

        public static void main(String[] paths) throws IOException {
            for (String path : paths) {
                long start = System.nanoTime();
                try (DicomLoop loop = DicomReader.open(Path.of(path), Limits.DEFAULT)) {
                    long opened = System.nanoTime();
                    FrameSource frames = loop.cineLoop().frames();
                    float first = frames.frame(0).value(0);
                    float last = frames.frame(frames.frameCount() - 1).value(1);
                    System.out.println(
                            (opened - start) / 1_000_000 + " " + frames.frameCount() + " " + first + " " + last);
                }
            }
        }
    }

    private List<String> open(List<Path> paths) throws IOException, InterruptedException {
        List<String> arguments = paths.stream().map(Path::toString).toList();
        ForkedJvm.Outcome outcome = new ForkedJvm(SMALL_HEAP).run(Opener.class, folder, arguments);
        assertEquals(0, outcome.exitCode(), outcome.lines().toString());
        return outcome.lines();
    }

    private static long millisToOpen(String line) {
        return Long.parseLong(line.split(" ")[0]);
    }

    /** 5,000 frames of 1024 by 1024 pixels of 16 bits, as three instances; native Pixel Data ends at 2^32 - 2 bytes. */
    @Test
    void opensTenGigabytesInASecond() throws IOException, InterruptedException {
        Path largest = nativeLoop("a.dcm", 2047, 0xFFFFFFFEL);
        Path second = nativeLoop("b.dcm", 2047, 2047 * FRAME_BYTES);
        Path third = nativeLoop("c.dcm", 906, 906 * FRAME_BYTES);
        List<String> lines = open(List.of(largest, second, third));
        assertTrue(Files.size(largest) + Files.size(second) + Files.size(third) > 9.7 * (1L << 30));
        long millis = lines.stream().mapToLong(HugeFileTest::millisToOpen).sum();
        assertTrue(millis < 1000, "opened in " + millis + " ms");
        assertTrue(lines.get(0).endsWith(" 2047 7.0 9.0"), lines.get(0));
        assertTrue(lines.get(2).endsWith(" 906 7.0 9.0"), lines.get(2));
    }

    private Path nativeLoop(String name, int frames, long pixelBytes) throws IOException {
        byte[] head = largeImage(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, frames)
                .bytesDeclaredAs(Tag.PixelData, "OW", new byte[0], pixelBytes)
                .file();
        Path path = folder.resolve(name);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(head);
            file.setLength(head.length + pixelBytes);
            file.seek(head.length);
            file.write(TestImage.words(7));
            file.seek(head.length + (frames - 1) * FRAME_BYTES + 2);
            file.write(TestImage.words(9));
        }
        return path;
    }

    private static TestImage largeImage(TransferSyntax syntax, int frames) {
        return TestImage.in(syntax)
                .numbers(Tag.Rows, "US", 1024)
                .numbers(Tag.Columns, "US", 1024)
                .text(Tag.NumberOfFrames, "IS", "" + frames);
    }

    /** Frames of a little run-length code each, with two gigabytes of padding in the fragments between. */
    @Test
    void decodesAFrameBeyondTheReachOfAnInt() throws IOException, InterruptedException {
        int frames = 3000;
        byte[] encoded = uniformFrame(7, 9);
        long fragmentBytes = 1 << 20;
        byte[] head = largeImage(TransferSyntax.RLE_LOSSLESS, frames)
                .bytesDeclaredAs(Tag.PixelData, "OB", new byte[0], 0xFFFFFFFFL)
                .file();
        Path path = folder.resolve("encapsulated.dcm");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(TestImage.concat(head, TestImage.item(new byte[0])));
            for (int i = 0; i < frames; i++) {
                file.write(TestImage.tagAndLength(Tag.Item, fragmentBytes));
                long start = file.getFilePointer();
                file.write(encoded);
                file.setLength(start + fragmentBytes);
                file.seek(start + fragmentBytes);
            }
            file.write(TestImage.delimiter(Tag.SequenceDelimitationItem));
        }
        assertTrue(Files.size(path) > 1L << 31);
        String line = open(List.of(path)).get(0);
        assertTrue(line.endsWith(" 3000 7.0 9.0"), line);
        assertTrue(millisToOpen(line) < 1000, line);
    }

    /** A 1024 by 1024 picture of zeros after its first two pixels, by PS3.5 annex G: high bytes, then low bytes. */
    private static byte[] uniformFrame(int first, int second) {
        byte[] zeros = new byte[2 * 8192];
        for (int i = 0; i < zeros.length; i += 2) {
            zeros[i] = (byte) -127;
        }
        byte[] literal = {1, (byte) first, (byte) second};
        byte[] lastZeros = {(byte) -125, 0};
        byte[] low = TestImage.concat(literal, Arrays.copyOf(zeros, 2 * 8191), lastZeros);
        byte[] header = new byte[64];
        byte[] starts = TestImage.words(2, 0, 64, 0, 64 + zeros.length, 0);
        System.arraycopy(starts, 0, header, 0, starts.length);
        return TestImage.concat(header, zeros, low);
    }
}
