package org.clearcine.core.dicom.part10;

/** Turns big endian values into little endian ones. */
final class ByteOrders {

    private ByteOrders() {}

    /** Reverses every group of {@code unitBytes} bytes in place; a remainder at the end stays as it is. */
    static void reverseUnits(byte[] bytes, int unitBytes) {
        for (int start = 0; unitBytes > 1 && start + unitBytes <= bytes.length; start += unitBytes) {
            for (int i = 0; i < unitBytes / 2; i++) {
                byte swapped = bytes[start + i];
                bytes[start + i] = bytes[start + unitBytes - 1 - i];
                bytes[start + unitBytes - 1 - i] = swapped;
            }
        }
    }
}
