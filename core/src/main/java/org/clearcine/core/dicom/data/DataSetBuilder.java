package org.clearcine.core.dicom.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts a data set together; a later value of an attribute replaces an earlier one. */
public final class DataSetBuilder {

    private static final Comparator<Integer> ASCENDING = Integer::compareUnsigned;

    private final Map<Integer, DicomElement> elements = new TreeMap<>(ASCENDING);
    private CharacterSet characterSet;

    DataSetBuilder(CharacterSet characterSet) {
        this.characterSet = characterSet;
    }

    /** A builder for an item of a sequence, which inherits how text is encoded from the data set around it. */
    public static DataSetBuilder inheriting(CharacterSet characterSet) {
        return new DataSetBuilder(characterSet);
    }

    /** Adds an element as it is. Specific Character Set takes effect at once. */
    public DataSetBuilder put(DicomElement element) {
        elements.put(element.tag(), element);
        if (element.tag() == Tag.SpecificCharacterSet) {
            characterSet = CharacterSet.of(ValueText.strings(element, CharacterSet.DEFAULT));
        }
        return this;
    }

    /** Adds text values, encoded in this data set's character set and padded to an even length. */
    public DataSetBuilder put(int tag, Vr vr, String... values) {
        if (!vr.isString()) {
            throw new IllegalArgumentException(Tag.name(tag) + " is not text but " + vr);
        }
        String joined = String.join("\\", values);
        byte[] bytes = vr.usesCharacterSet() ? characterSet.encode(joined) : joined.getBytes(StandardCharsets.US_ASCII);
        return putBytes(tag, vr, bytes);
    }

    /** Adds integers, as binary numbers or as text, whichever the value representation asks for. */
    public DataSetBuilder putIntegers(int tag, Vr vr, int... values) {
        if (vr.isString()) {
            return put(
                    tag, vr, Arrays.stream(values).mapToObj(Integer::toString).toArray(String[]::new));
        }
        ByteBuffer buffer = buffer(vr, values.length);
        for (int value : values) {
            switch (vr) {
                case US, SS, OW -> buffer.putShort((short) value);
                case UL, SL, OL -> buffer.putInt(value);
                case AT -> buffer.putShort((short) (value >>> 16)).putShort((short) value);
                default -> throw new IllegalArgumentException(vr + " does not hold integers");
            }
        }
        return put(DicomElement.owning(tag, vr, buffer.array()));
    }

    /** Adds numbers, as binary floating point or as decimal text of at most 16 characters (PS3.5 section 6.2). */
    public DataSetBuilder putDecimals(int tag, Vr vr, double... values) {
        if (vr == Vr.DS) {
            return put(
                    tag,
                    vr,
                    Arrays.stream(values)
                            .mapToObj(DataSetBuilder::decimalString)
                            .toArray(String[]::new));
        }
        ByteBuffer buffer = buffer(vr, values.length);
        for (double value : values) {
            switch (vr) {
                case FD, OD -> buffer.putDouble(value);
                case FL, OF -> buffer.putFloat((float) value);
                default -> throw new IllegalArgumentException(vr + " does not hold decimals");
            }
        }
        return put(DicomElement.owning(tag, vr, buffer.array()));
    }

    /** Adds a value of plain bytes, padded to an even length; the array is taken over. */
    public DataSetBuilder putBytes(int tag, Vr vr, byte[] bytes) {
        byte[] even = bytes;
        if (bytes.length % 2 == 1) {
            even = Arrays.copyOf(bytes, bytes.length + 1);
            even[bytes.length] = vr.padding();
        }
        return put(DicomElement.owning(tag, vr, even));
    }

    /** Adds a sequence. */
    public DataSetBuilder putItems(int tag, List<DataSet> items) {
        return put(DicomElement.sequence(tag, items));
    }

    public DataSetBuilder remove(int tag) {
        elements.remove(tag);
        return this;
    }

    public boolean contains(int tag) {
        return elements.containsKey(tag);
    }

    /** How text that is added next is encoded. */
    public CharacterSet characterSet() {
        return characterSet;
    }

    public DataSet build() {
        return new DataSet(elements.values().toArray(DicomElement[]::new), characterSet);
    }

    private static ByteBuffer buffer(Vr vr, int count) {
        return ByteBuffer.allocate(count * vr.numberBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String decimalString(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot be written as a decimal string");
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        for (int digits = 15; text.length() > 16; digits--) {
            text = String.format(Locale.ROOT, "%." + digits + "G", value);
        }
        return text;
    }
}
