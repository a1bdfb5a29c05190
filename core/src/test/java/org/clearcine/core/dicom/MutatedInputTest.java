package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Valid files changed in thousands of ways, each from a seed that is named when it goes wrong. */
class MutatedInputTest {

    /** A few seconds of them; a property asks for more, as before a release. */
    private static final int ROUNDS = Integer.getInteger("clearcine.mutations", 4000);

    @TempDir
    Path folder;

    private static List<byte[]> seeds() {
        byte[] window = TestImage.concat(
                TestImage.element(Tag.WindowCenter, "DS", "2048".getBytes()),
                TestImage.element(Tag.WindowWidth, "DS", "4096".getBytes()));
        byte[] table = TestImage.concat(
                TestImage.element(Tag.LUTDescriptor, "US", TestImage.words(4, 0, 16)),
                TestImage.element(Tag.LUTData, "OW", TestImage.words(0, 1, 2, 3)));
        byte[] encoded = TestImage.concat(new byte[] {2, 0, 0, 0, 64, 0, 0, 0, 66, 0, 0, 0}, new byte[52]);
        byte[] frame = TestImage.concat(encoded, new byte[] {-63, 0, -63, 5});
        TestImage rich = TestImage.explicit()
                .sequence(Tag.FrameVOILUTSequence, window)
                .sequence(Tag.VOILUTSequence, table)
                .text(Tag.SpecificCharacterSet, "CS", "\\ISO 2022 IR 87")
                .text(Tag.ShutterShape, "CS", "CIRCULAR")
                .text(Tag.CenterOfCircularShutter, "IS", "4\\4")
                .text(Tag.FrameTimeVector, "DS", "0\\40\\40\\40");
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(rich.file());
        seeds.add(TestImage.in(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN).file());
        seeds.add(TestImage.in(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN).file());
        seeds.add(
                TestImage.in(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN).file());
        seeds.add(TestImage.in(TransferSyntax.RLE_LOSSLESS)
                .fragments(TestImage.words(0, 0, 76, 0, 152, 0, 228, 0), frame, frame, frame, frame)
                .file());
        return seeds;
    }

    @Test
    void mutatedFilesEndInAPictureOrInTheOneException() throws IOException {
        List<byte[]> seeds = seeds();
        int opened = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            byte[] mutated = mutate(seeds, random);
            opened += replay(mutated, "seed " + round) ? 1 : 0;
        }
        assertTrue(opened > ROUNDS / 100 && opened < ROUNDS, opened + " of " + ROUNDS + " opened");
    }

    @Test
    void filesCutAtEveryByteEndInAPictureOrInTheOneException() throws IOException {
        for (byte[] seed : seeds()) {
            int pixelBytes = 2 * TestImage.pixels().length;
            int step = seed.length < 1000 ? 3 : 1;
            for (int length = 0; length < seed.length; length += step) {
                boolean opened = replay(Arrays.copyOf(seed, length), "cut at " + length);
                assertFalse(opened && length < seed.length - pixelBytes, "opened though cut at " + length);
            }
        }
    }

    /** Whether it opened and a frame could be decoded. At most 32 times its size and 16 MiB may be allocated for it. */
    private boolean replay(byte[] file, String label) throws IOException {
        Path path = Files.write(folder.resolve("mutated.dcm"), file);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        try (DicomLoop loop = DicomReader.open(path, Limits.DEFAULT)) {
            loop.cineLoop().frames().frame(loop.cineLoop().frames().frameCount() - 1);
            loop.patient().patientName();
            return true;
        } catch (BadInputException e) {
            assertTrue(e.sentence().endsWith("."), label);
            return false;
        } catch (RuntimeException | Error e) {
            return fail(label, e);
        } finally {
            long allocated =
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertTrue(allocated < 32L * file.length + (16 << 20), label + " allocated " + allocated);
        }
    }

    private static byte[] mutate(List<byte[]> seeds, Random random) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 16; i++) {
            bytes = change(bytes, seeds.get(random.nextInt(seeds.size())), random);
        }
        return bytes;
    }

    /** One change: a bit, a length, a tag, a value representation, a piece moved in from another file, or a piece lost. */
    private static byte[] change(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length - 8);
        int headers = Math.min(at, 128) == 128 ? at : 128 + random.nextInt(Math.max(1, bytes.length - 136));
        switch (random.nextInt(6)) {
            case 0 -> bytes[headers] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                long[] lengths = {0, 1, 0x7FFF, 0xFFFF, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFEL, 0xFFFFFFFFL};
                long length = lengths[random.nextInt(lengths.length)];
                for (int i = 0; i < 4; i++) {
                    bytes[headers + i] = (byte) (length >>> 8 * i);
                }
            }
            case 2 -> System.arraycopy(TestImage.tagAndLength(tag(random), 0), 0, bytes, headers, 4);
            case 3 -> {
                String vr = "SQUNOBOWUSDSPNUTFDATLO"
                        .substring(2 * random.nextInt(11))
                        .substring(0, 2);
                bytes[headers] = (byte) vr.charAt(0);
                bytes[headers + 1] = (byte) vr.charAt(1);
            }
            case 4 -> {
                int from = random.nextInt(other.length - 8);
                int count = Math.min(1 + random.nextInt(64), Math.min(other.length - from, bytes.length - headers));
                System.arraycopy(other, from, bytes, headers, count);
            }
            default -> {
                int count = Math.min(1 + random.nextInt(32), bytes.length - headers);
                byte[] start = Arrays.copyOf(bytes, headers);
                return TestImage.concat(start, Arrays.copyOfRange(bytes, headers + count, bytes.length));
            }
        }
        return bytes;
    }

    private static int tag(Random random) {
        int[] tags = {
            Tag.Item,
            Tag.ItemDelimitationItem,
            Tag.SequenceDelimitationItem,
            Tag.PixelData,
            Tag.PerFrameFunctionalGroupsSequence,
            Tag.Rows,
            Tag.NumberOfFrames
        };
        return tags[random.nextInt(tags.length)];
    }
}
