package org.clearcine.core.display;

import java.util.Arrays;

/**
 * A table from input values to output values, as a Modality LUT or VOI LUT holds it (PS3.3 sections C.11.1.1, C.11.2.1.1).
 *
 * <p>Inputs below the first value give the first entry, inputs above the last value the last one. Between two whole inputs
 * the entries are interpolated: stored values are whole and take their entry exactly, denoised ones lie between.
 */
public final class LookupTable {

    /** The most entries that the standard's descriptor can count. */
    public static final int LARGEST = 65_536;

    private final int firstInput;
    private final int[] entries;
    private final int bitsPerEntry;

    /**
     * @param firstInput the input value that takes the first entry
     * @param entries unsigned, copied
     * @param bitsPerEntry 8 to 16; the largest output value is {@code 2^bitsPerEntry - 1}
     */
    public LookupTable(int firstInput, int[] entries, int bitsPerEntry) {
        if (entries.length == 0 || entries.length > LARGEST) {
            throw new IllegalArgumentException("a look-up table of " + entries.length + " entries");
        }
        if (bitsPerEntry < 8 || bitsPerEntry > 16) {
            throw new IllegalArgumentException(bitsPerEntry + " bits an entry");
        }
        this.firstInput = firstInput;
        this.entries = entries.clone();
        this.bitsPerEntry = bitsPerEntry;
    }

    public int firstInput() {
        return firstInput;
    }

    /** The input value that takes the last entry. */
    public int lastInput() {
        return firstInput + entries.length - 1;
    }

    /** The largest value an entry can have. */
    public int largestOutput() {
        return (1 << bitsPerEntry) - 1;
    }

    /** The output for {@code input}; not a number counts as below the first input. */
    public double output(double input) {
        double place = input - firstInput;
        if (!(place > 0)) {
            return entries[0];
        }
        if (place >= entries.length - 1) {
            return entries[entries.length - 1];
        }
        int below = (int) place;
        double fraction = place - below;
        return fraction == 0 ? entries[below] : entries[below] + fraction * (entries[below + 1] - entries[below]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LookupTable table
                && firstInput == table.firstInput
                && bitsPerEntry == table.bitsPerEntry
                && Arrays.equals(entries, table.entries);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * firstInput + bitsPerEntry) + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return "LookupTable[" + firstInput + ".." + lastInput() + ", " + bitsPerEntry + " bits]";
    }
}
