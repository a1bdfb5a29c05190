package org.clearcine.core.dicom;

import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.data.Tag;

/** Stored values that fill the frame where there is no picture: Pixel Padding Value and Range Limit (PS3.3 C.7.5.1.1.2). */
public record PixelPadding(int lowestStoredValue, int highestStoredValue) {

    public PixelPadding {
        if (lowestStoredValue > highestStoredValue) {
            throw new IllegalArgumentException(lowestStoredValue + " to " + highestStoredValue);
        }
    }

    public boolean contains(double storedValue) {
        return storedValue >= lowestStoredValue && storedValue <= highestStoredValue;
    }

    static Optional<PixelPadding> of(DataSet dataSet, PixelDescription pixels) {
        int[] value = dataSet.integers(Tag.PixelPaddingValue);
        int[] limit = dataSet.integers(Tag.PixelPaddingRangeLimit);
        if (value.length != 1) {
            return Optional.empty();
        }
        int first = stored(value[0], pixels);
        int second = limit.length == 1 ? stored(limit[0], pixels) : first;
        return Optional.of(new PixelPadding(Math.min(first, second), Math.max(first, second)));
    }

    /** Signed pixels with padding written as US, and the other way round, are common. */
    private static int stored(int value, PixelDescription pixels) {
        return pixels.pixelFormat().signed() ? (short) value : value & 0xFFFF;
    }
}
