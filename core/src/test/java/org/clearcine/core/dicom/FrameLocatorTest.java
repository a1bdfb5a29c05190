package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.part10.FragmentTable;
import org.clearcine.core.dicom.part10.Part10File;
import org.clearcine.core.dicom.part10.Part10Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fragments of 4, 6, 8 ... bytes; the pictures in them do not matter here. */
class FrameLocatorTest {

    private static final byte[] NO_TABLE = {};

    @TempDir
    Path folder;

    private final TestImage image = TestImage.in(TransferSyntax.JPEG_BASELINE);

    /** First fragment of each frame. */
    private List<Integer> locate(int frameCount, byte[] table, byte[]... fragments) throws IOException {
        Path path = image.fragments(table, fragments).writeTo(folder);
        try (Part10File file = new Part10Reader(Limits.DEFAULT).open(path)) {
            FragmentTable found = file.pixelData().orElseThrow().fragments().orElseThrow();
            FragmentsOfFrames located = new FrameLocator(file.pixelBytes(), found, frameCount).locate(file.dataSet());
            List<Integer> firsts = new ArrayList<>();
            for (int i = 0; i < located.frameCount(); i++) {
                firsts.add(located.first(i));
            }
            assertEquals(fragments.length, located.end(located.frameCount() - 1));
            return firsts;
        }
    }

    private static byte[][] fragments(int count, int... withMark) {
        byte[][] fragments = new byte[count][];
        for (int i = 0; i < count; i++) {
            fragments[i] = new byte[4 + 2 * i];
        }
        for (int marked : withMark) {
            fragments[marked][0] = (byte) 0xFF;
            fragments[marked][1] = (byte) 0xD8;
            fragments[marked][2] = (byte) 0xFF;
        }
        return fragments;
    }

    private static byte[] table(int... offsets) {
        ByteBuffer table = ByteBuffer.allocate(4 * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int offset : offsets) {
            table.putInt(offset);
        }
        return table.array();
    }

    private static byte[] longTable(long... offsets) {
        ByteBuffer table = ByteBuffer.allocate(8 * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long offset : offsets) {
            table.putLong(offset);
        }
        return table.array();
    }

    @Test
    void oneFragmentAFrameNeedsNoTableAndBelievesNoWrongOne() throws IOException {
        assertEquals(List.of(0, 1, 2), locate(3, NO_TABLE, fragments(3)));
        assertEquals(List.of(0, 1, 2), locate(3, table(0, 99999, 4), fragments(3)));
        assertEquals(List.of(0, 1, 2), locate(3, new byte[] {1, 2}, fragments(3)));
    }

    @Test
    void allFragmentsBelongToTheOnlyFrame() throws IOException {
        assertEquals(List.of(0), locate(1, NO_TABLE, fragments(5)));
    }

    /** Item headers take 8 bytes: fragments begin at 0, 12, 26, 42, 60. */
    @Test
    void theBasicOffsetTableDividesFragments() throws IOException {
        assertEquals(List.of(0, 2, 3), locate(3, table(0, 26, 42), fragments(5)));
    }

    @Test
    void theExtendedOffsetTableDividesFragments() throws IOException {
        image.bytes(Tag.ExtendedOffsetTable, "OV", longTable(0, 12, 60));
        assertEquals(List.of(0, 1, 4), locate(3, NO_TABLE, fragments(5)));
    }

    @Test
    void aWrongExtendedTableGivesWayToTheBasicOne() throws IOException {
        image.bytes(Tag.ExtendedOffsetTable, "OV", longTable(0, Long.MIN_VALUE, 60));
        assertEquals(List.of(0, 2, 3), locate(3, table(0, 26, 42), fragments(5)));
    }

    @Test
    void marksDivideFragmentsWhereThereIsNoTable() throws IOException {
        assertEquals(List.of(0, 1, 4), locate(3, NO_TABLE, fragments(6, 0, 1, 4)));
        assertEquals(List.of(0, 1, 4), locate(3, table(0, 13, 42), fragments(6, 0, 1, 4)));
    }

    @Test
    void refusesToGuess() {
        assertThrows(BadInputException.class, () -> locate(3, NO_TABLE, fragments(6)));
        assertThrows(BadInputException.class, () -> locate(3, NO_TABLE, fragments(6, 1, 2, 3)));
        assertThrows(BadInputException.class, () -> locate(3, NO_TABLE, fragments(6, 0, 1, 2, 3)));
        assertThrows(BadInputException.class, () -> locate(3, table(0, 26, 26), fragments(5)));
        assertThrows(BadInputException.class, () -> locate(3, table(0, 42, 26), fragments(5)));
        assertThrows(BadInputException.class, () -> locate(3, NO_TABLE, fragments(2)));
    }
}
