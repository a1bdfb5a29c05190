package org.clearcine.core.training;

import java.util.Locale;

/** Tells a want of memory, on the heap, in the native engine or on a graphics card, from other failures. */
public final class MemoryShortage {

    private MemoryShortage() {}

    /** Whether that is what went wrong. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (each instanceof OutOfMemoryError
                    || message.contains("out of memory")
                    || message.contains("not enough memory")
                    || message.contains("can't allocate memory")) {
                return true;
            }
        }
        return false;
    }
}
