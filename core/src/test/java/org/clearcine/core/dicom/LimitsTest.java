package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.part10.Part10Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every limit: what just keeps it opens, one more is refused as beyond a limit. */
class LimitsTest {

    private static final int PRIVATE_VALUE = 0x00091001;

    @TempDir
    Path folder;

    private void opens(TestImage image, Limits limits) throws IOException {
        Path path = image.writeTo(folder);
        assertDoesNotThrow(() -> DicomReader.open(path, limits).close());
    }

    private void isBeyond(TestImage image, Limits limits) throws IOException {
        isBeyond(image.writeTo(folder), limits);
    }

    private static void isBeyond(Path path, Limits limits) {
        BadInputException refusal = assertThrows(
                BadInputException.class, () -> DicomReader.open(path, limits).close());
        assertEquals(Reason.LIMIT, refusal.reason(), refusal.getMessage());
    }

    /** The default limits with some of them made small enough for a test. */
    private static Limits limits(long valueBytes, long dataSetBytes, long inflateAllowanceBytes, long frameBytes) {
        Limits all = Limits.DEFAULT;
        return new Limits(
                all.nesting(),
                all.elements(),
                valueBytes,
                dataSetBytes,
                all.fileMetaBytes(),
                all.inflatedBytes(),
                1,
                inflateAllowanceBytes,
                all.side(),
                frameBytes,
                all.frames(),
                all.lutEntries());
    }

    private static byte[] nested(int levels) {
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        ByteArrayOutputStream close = new ByteArrayOutputStream();
        for (int i = 0; i < levels; i++) {
            open.writeBytes(Arrays.copyOf(TestImage.element(Tag.SourceImageSequence, "SQ", new byte[0]), 8));
            open.writeBytes(new byte[] {-1, -1, -1, -1});
            open.writeBytes(TestImage.tagAndLength(Tag.Item, 0xFFFFFFFFL));
            close.writeBytes(TestImage.delimiter(Tag.ItemDelimitationItem));
            close.writeBytes(TestImage.delimiter(Tag.SequenceDelimitationItem));
        }
        return TestImage.concat(open.toByteArray(), close.toByteArray());
    }

    @Test
    void nestingOfSequences() throws IOException {
        assertEquals(64, Limits.DEFAULT.nesting());
        opens(TestImage.explicit().startingWith(nested(64)), Limits.DEFAULT);
        isBeyond(TestImage.explicit().startingWith(nested(65)), Limits.DEFAULT);
        isBeyond(TestImage.explicit().startingWith(nested(50_000)), Limits.DEFAULT);
    }

    @Test
    void attributesAndItemsInAFile() throws IOException {
        assertEquals(1_000_000, Limits.DEFAULT.elements());
        int ownAttributes = 15 + 1;
        opens(withItems(1_000_000 - ownAttributes), Limits.DEFAULT);
        isBeyond(withItems(1_000_001 - ownAttributes), Limits.DEFAULT);
    }

    private static TestImage withItems(int count) {
        byte[] items = new byte[8 * count];
        byte[] item = TestImage.tagAndLength(Tag.Item, 0);
        for (int i = 0; i < count; i++) {
            System.arraycopy(item, 0, items, 8 * i, 8);
        }
        return TestImage.explicit().bytes(Tag.SourceImageSequence, "SQ", items);
    }

    @Test
    void oneValue() throws IOException {
        assertEquals(64 << 20, Limits.DEFAULT.valueBytes());
        Path path = folder.resolve("value.dcm");
        for (int more : new int[] {0, 1}) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                byte[] head = TestImage.explicit().without(Tag.PixelData).file();
                long length = (64L << 20) + more;
                byte[] value = TestImage.concat(
                        Arrays.copyOf(TestImage.element(0x70091001, "OB", new byte[0]), 8),
                        TestImage.words((int) (length & 0xFFFF), (int) (length >>> 16)));
                file.setLength(0);
                file.write(TestImage.concat(head, value));
                file.setLength(file.length() + length);
            }
            if (more == 0) {
                assertDoesNotThrow(
                        () -> new Part10Reader(Limits.DEFAULT).open(path).close());
            } else {
                isBeyond(path, Limits.DEFAULT);
            }
        }
    }

    @Test
    void allValuesTogether() throws IOException {
        TestImage image = TestImage.explicit().bytes(PRIVATE_VALUE, "OB", new byte[1000]);
        int sum = 1000 + 28 + 6 + 2 + 10 + 2 + 2 + 12 + 2 + 6 * 2;
        opens(image, limits(1000, sum, 0, 1 << 20));
        isBeyond(image, limits(1000, sum - 1, 0, 1 << 20));
        isBeyond(image, limits(999, sum, 0, 1 << 20));
    }

    @Test
    void fileMetaInformation() throws IOException {
        assertEquals(65_536, Limits.DEFAULT.fileMetaBytes());
        byte[] file = TestImage.explicit().file();
        int metaEnd = 132 + 12 + 8 + 20;
        byte[] head = Arrays.copyOf(file, metaEnd);
        byte[] rest = Arrays.copyOfRange(file, metaEnd, file.length);
        for (int more : new int[] {0, 2}) {
            int length = 65_536 - (metaEnd - 132) - 12 + more;
            byte[] filler = TestImage.element(0x00020102, "OB", new byte[length]);
            Path path = folder.resolve("meta" + more + ".dcm");
            java.nio.file.Files.write(path, TestImage.concat(head, filler, rest));
            if (more == 0) {
                assertDoesNotThrow(() -> DicomReader.open(path, Limits.DEFAULT).close());
            } else {
                isBeyond(path, Limits.DEFAULT);
            }
        }
    }

    @Test
    void whatADeflatedDataSetMayGrowTo() throws IOException {
        Limits all = Limits.DEFAULT;
        assertEquals(200 * 1000 + (16 << 20), all.inflatedBytes(1000));
        assertEquals(4L << 30, all.inflatedBytes(1L << 40));
        assertEquals(4L << 30, all.inflatedBytes(Long.MAX_VALUE));
        TestImage deflated = TestImage.in(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)
                .bytes(PRIVATE_VALUE, "OB", new byte[100_000]);
        int deflatedBytes = deflated.dataSet().length;
        int inflatedBytes = TestImage.explicit()
                .bytes(PRIVATE_VALUE, "OB", new byte[100_000])
                .dataSet()
                .length;
        opens(deflated, limits(1 << 20, 1 << 20, inflatedBytes - deflatedBytes, 1 << 20));
        isBeyond(deflated, limits(1 << 20, 1 << 20, inflatedBytes - deflatedBytes - 1, 1 << 20));
    }

    @Test
    void rowsAndColumns() throws IOException {
        assertEquals(16_384, Limits.DEFAULT.side());
        for (int tag : new int[] {Tag.Rows, Tag.Columns}) {
            int other = tag == Tag.Rows ? Tag.Columns : Tag.Rows;
            TestImage image = TestImage.explicit()
                    .numbers(other, "US", 1)
                    .text(Tag.NumberOfFrames, "IS", "1")
                    .bytes(Tag.PixelData, "OW", new byte[40_000]);
            opens(image.numbers(tag, "US", 16_384), Limits.DEFAULT);
            isBeyond(image.numbers(tag, "US", 16_385), Limits.DEFAULT);
        }
    }

    @Test
    void bytesOfAFrame() throws IOException {
        assertEquals(512 << 20, Limits.DEFAULT.frameBytes());
        opens(TestImage.explicit(), limits(1000, 1000, 0, 128));
        isBeyond(TestImage.explicit(), limits(1000, 1000, 0, 127));
    }

    @Test
    void numberOfFrames() throws IOException {
        assertEquals(1_000_000, Limits.DEFAULT.frames());
        TestImage image = TestImage.explicit()
                .numbers(Tag.Rows, "US", 1)
                .numbers(Tag.Columns, "US", 1)
                .bytes(Tag.PixelData, "OW", new byte[2_000_002]);
        opens(image.text(Tag.NumberOfFrames, "IS", "1000000"), Limits.DEFAULT);
        isBeyond(image.text(Tag.NumberOfFrames, "IS", "1000001"), Limits.DEFAULT);
        isBeyond(image.text(Tag.NumberOfFrames, "IS", "9223372036854775808"), Limits.DEFAULT);
    }

    /** The frame is within the limits, but not with what this Java machine may use. */
    @Test
    void memoryForAFrame() throws IOException {
        TestImage image = TestImage.in(TransferSyntax.RLE_LOSSLESS)
                .numbers(Tag.Rows, "US", 16_384)
                .numbers(Tag.Columns, "US", 16_384)
                .text(Tag.NumberOfFrames, "IS", "1")
                .fragments(new byte[0], new byte[64]);
        assumeTrue(Runtime.getRuntime().maxMemory() < 7L << 30);
        isBeyond(image, Limits.DEFAULT);
    }

    @Test
    void pixelsThatAreNotInTheFile() throws IOException {
        TestImage image = TestImage.explicit();
        opens(image.text(Tag.NumberOfFrames, "IS", "4"), Limits.DEFAULT);
        Path path = image.text(Tag.NumberOfFrames, "IS", "5").writeTo(folder);
        BadInputException refusal = assertThrows(BadInputException.class, () -> DicomReader.open(path, Limits.DEFAULT));
        assertEquals(Reason.TRUNCATED, refusal.reason());
    }
}
