package org.clearcine.core.measurement;

import java.util.Locale;

/** How figures are written: no more digits than they are worth, the same in every language. */
public final class Words {

    private Words() {}

    /** With as many decimals as three digits ask for; whole numbers without. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e7) {
            return format("%.0f", value);
        }
        return format(size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%.0f", value);
    }

    static String millimetres(double value) {
        return format("%.2f mm", value);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
