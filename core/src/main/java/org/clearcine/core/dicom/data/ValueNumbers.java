package org.clearcine.core.dicom.data;

import java.nio.ByteBuffer;
import java.util.List;

/** Numbers out of an element, binary or text. */
final class ValueNumbers {

    private static final int[] NO_INTEGERS = {};
    private static final double[] NO_DECIMALS = {};

    private ValueNumbers() {}

    static int[] integers(DicomElement element) {
        Vr vr = element.vr();
        if (vr.isString()) {
            return integers(ValueText.strings(element, CharacterSet.DEFAULT));
        }
        boolean integral = vr.kind() == Vr.Kind.SIGNED || vr.kind() == Vr.Kind.UNSIGNED || vr == Vr.AT;
        if (!integral || vr.numberBytes() > 4) {
            return NO_INTEGERS;
        }
        ByteBuffer buffer = element.buffer();
        int[] values = new int[buffer.remaining() / vr.numberBytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer(buffer, vr);
        }
        return values;
    }

    private static int integer(ByteBuffer buffer, Vr vr) {
        return switch (vr) {
            case SS -> buffer.getShort();
            case US, OW -> Short.toUnsignedInt(buffer.getShort());
            case AT -> buffer.getShort() << 16 | Short.toUnsignedInt(buffer.getShort());
            default -> buffer.getInt();
        };
    }

    private static int[] integers(List<String> texts) {
        int[] values = new int[texts.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = Integer.parseInt(texts.get(i).strip());
            } catch (NumberFormatException e) {
                return NO_INTEGERS;
            }
        }
        return values;
    }

    static double[] decimals(DicomElement element) {
        Vr vr = element.vr();
        if (vr.isString()) {
            return decimals(ValueText.strings(element, CharacterSet.DEFAULT));
        }
        if (vr.kind() == Vr.Kind.BYTES || vr == Vr.SQ || vr == Vr.AT) {
            return NO_DECIMALS;
        }
        ByteBuffer buffer = element.buffer();
        double[] values = new double[buffer.remaining() / vr.numberBytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = decimal(buffer, vr);
        }
        return values;
    }

    private static double decimal(ByteBuffer buffer, Vr vr) {
        return switch (vr) {
            case FL, OF -> buffer.getFloat();
            case FD, OD -> buffer.getDouble();
            case UL, OL -> Integer.toUnsignedLong(buffer.getInt());
            case SV, UV, OV -> buffer.getLong();
            default -> integer(buffer, vr);
        };
    }

    private static double[] decimals(List<String> texts) {
        double[] values = new double[texts.size()];
        for (int i = 0; i < values.length; i++) {
            String text = texts.get(i).strip();
            if (!isDecimalString(text)) {
                return NO_DECIMALS;
            }
            try {
                values[i] = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return NO_DECIMALS;
            }
        }
        return values;
    }

    /** Java also reads "NaN", "Infinity", "0x1p3" and "1f", which are no decimal strings (PS3.5 section 6.2). */
    private static boolean isDecimalString(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
    }
}
