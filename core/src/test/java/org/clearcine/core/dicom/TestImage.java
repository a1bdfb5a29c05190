package org.clearcine.core.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;

/**
 * A small valid loop, 4 frames of 8 by 8 pixels of 12 bits, that tests bend byte by byte.
 *
 * <p>Written apart from the product's own writer, so that a misunderstanding shared by reader and writer cannot hide.
 */
public final class TestImage {

    public static final int ROWS = 8;
    public static final int COLUMNS = 8;
    public static final int FRAMES = 4;

    private final Map<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
    private final TransferSyntax syntax;
    private byte[] head = new byte[0];
    private byte[] tail = new byte[0];

    private record Element(String vr, byte[] value, long declaredLength) {}

    private TestImage(TransferSyntax syntax) {
        this.syntax = syntax;
    }

    public static TestImage explicit() {
        return in(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    }

    public static TestImage in(TransferSyntax syntax) {
        return new TestImage(syntax)
                .text(Tag.SOPClassUID, "UI", "1.2.840.10008.5.1.4.1.1.12.1")
                .text(Tag.SOPInstanceUID, "UI", "2.25.1")
                .text(Tag.Modality, "CS", "XA")
                .text(Tag.PatientName, "PN", "TEST^IMAGE")
                .text(Tag.FrameTime, "DS", "40")
                .numbers(Tag.SamplesPerPixel, "US", 1)
                .text(Tag.PhotometricInterpretation, "CS", "MONOCHROME2")
                .text(Tag.NumberOfFrames, "IS", "" + FRAMES)
                .numbers(Tag.Rows, "US", ROWS)
                .numbers(Tag.Columns, "US", COLUMNS)
                .numbers(Tag.BitsAllocated, "US", 16)
                .numbers(Tag.BitsStored, "US", 12)
                .numbers(Tag.HighBit, "US", 11)
                .numbers(Tag.PixelRepresentation, "US", 0)
                .bytes(Tag.PixelData, "OW", words(pixels()));
    }

    /** The stored values of all frames: {@code 37 i mod 4096}. */
    public static int[] pixels() {
        int[] pixels = new int[ROWS * COLUMNS * FRAMES];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 37 * i & 0xFFF;
        }
        return pixels;
    }

    public static byte[] words(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    public TestImage text(int tag, String vr, String value) {
        String even = value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? "\0" : " ");
        return bytes(tag, vr, even.getBytes(StandardCharsets.ISO_8859_1));
    }

    public TestImage numbers(int tag, String vr, int... values) {
        return bytes(tag, vr, words(values));
    }

    /** A value of these little endian bytes. */
    public TestImage bytes(int tag, String vr, byte[] value) {
        elements.put(tag, new Element(vr, value, value.length));
        return this;
    }

    /** A value whose header lies about its length. */
    public TestImage bytesDeclaredAs(int tag, String vr, byte[] value, long declaredLength) {
        elements.put(tag, new Element(vr, value, declaredLength));
        return this;
    }

    /** A sequence of undefined length with these items, each already encoded. */
    public TestImage sequence(int tag, byte[]... items) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (byte[] item : items) {
            value.writeBytes(item(item));
        }
        value.writeBytes(delimiter(Tag.SequenceDelimitationItem));
        return bytesDeclaredAs(tag, "SQ", value.toByteArray(), 0xFFFFFFFFL);
    }

    /** Compressed pixels in fragments, behind a basic offset table. */
    public TestImage fragments(byte[] basicOffsetTable, byte[]... fragments) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.writeBytes(item(basicOffsetTable));
        for (byte[] fragment : fragments) {
            value.writeBytes(item(fragment));
        }
        value.writeBytes(delimiter(Tag.SequenceDelimitationItem));
        return bytesDeclaredAs(Tag.PixelData, "OB", value.toByteArray(), 0xFFFFFFFFL);
    }

    public TestImage without(int tag) {
        elements.remove(tag);
        return this;
    }

    /** Raw bytes in front of the first attribute. */
    public TestImage startingWith(byte[] bytes) {
        head = bytes;
        return this;
    }

    /** Raw bytes behind the last attribute. */
    public TestImage endingWith(byte[] bytes) {
        tail = bytes;
        return this;
    }

    public static byte[] item(byte[] content) {
        return concat(tagAndLength(Tag.Item, content.length), content);
    }

    public static byte[] delimiter(int tag) {
        return tagAndLength(tag, 0);
    }

    public static byte[] tagAndLength(int tag, long length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .putInt((int) length)
                .array();
    }

    /** One attribute in Explicit VR Little Endian. */
    public static byte[] element(int tag, String vr, byte[] value) {
        return encode(tag, new Element(vr, value, value.length), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public byte[] dataSet() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        elements.forEach((tag, element) -> out.writeBytes(encode(tag, element, syntax)));
        out.writeBytes(tail);
        return syntax.isDeflated() ? deflate(out.toByteArray()) : out.toByteArray();
    }

    public byte[] file() {
        String uid = syntax.uid();
        byte[] meta = element(
                Tag.TransferSyntaxUID,
                "UI",
                (uid.length() % 2 == 0 ? uid : uid + "\0").getBytes(StandardCharsets.US_ASCII));
        byte[] length = element(Tag.FileMetaInformationGroupLength, "UL", words(meta.length, 0));
        return concat(new byte[128], "DICM".getBytes(StandardCharsets.US_ASCII), length, meta, dataSet());
    }

    /** Writes the file into {@code folder} and returns its path. */
    public Path writeTo(Path folder) throws IOException {
        return Files.write(folder.resolve("test.dcm"), file());
    }

    private static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] encode(int tag, Element element, TransferSyntax syntax) {
        ByteOrder order = syntax.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer header = ByteBuffer.allocate(12).order(order);
        header.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (!syntax.isExplicit()) {
            header.putInt((int) element.declaredLength);
        } else {
            header.put(element.vr.getBytes(StandardCharsets.ISO_8859_1));
            if (Vr.of(element.vr).map(Vr::hasLongLength).orElse(true)) {
                header.putShort((short) 0).putInt((int) element.declaredLength);
            } else {
                header.putShort((short) element.declaredLength);
            }
        }
        byte[] used = java.util.Arrays.copyOf(header.array(), header.position());
        return concat(used, inOrder(element, order));
    }

    private static byte[] inOrder(Element element, ByteOrder order) {
        boolean words = element.vr.equals("US") || element.vr.equals("SS") || element.vr.equals("OW");
        if (order == ByteOrder.LITTLE_ENDIAN || !words) {
            return element.value;
        }
        byte[] swapped = element.value.clone();
        for (int i = 0; i + 1 < swapped.length; i += 2) {
            swapped[i] = element.value[i + 1];
            swapped[i + 1] = element.value[i];
        }
        return swapped;
    }
}
