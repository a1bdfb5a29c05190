package org.clearcine.core.dicom.codec.jpeg2000;

/**
 * What the eight neighbours of a coefficient say about it: the contexts of T.800, tables D.1 to D.3, looked up by bits.
 *
 * <p>Bits 0 to 7 tell which neighbours are significant, bits 8 to 11 which of the nearest four are negative.
 */
final class Neighbours {

    static final int NORTH = 1;
    static final int SOUTH = 2;
    static final int WEST = 4;
    static final int EAST = 8;
    static final int NORTH_WEST = 16;
    static final int NORTH_EAST = 32;
    static final int SOUTH_WEST = 64;
    static final int SOUTH_EAST = 128;
    static final int ANY = 255;
    /** From a nearest neighbour's bit to the bit that says it is negative. */
    static final int SIGN_SHIFT = 8;

    private static final int FIRST_SIGN_CONTEXT = 9;
    private static final byte[][] SIGNIFICANCE = significanceTables();
    private static final byte[] SIGN = signTable();

    private Neighbours() {}

    /** Contexts by significant neighbours, for bands of one orientation. */
    static byte[] significance(int orientation) {
        return SIGNIFICANCE[orientation];
    }

    /** Context of the sign in the low bits; bit 7 tells that it is predicted negative. */
    static int sign(int flags) {
        return SIGN[flags & 0xf | flags >> SIGN_SHIFT - 4 & 0xf0];
    }

    private static byte[][] significanceTables() {
        byte[][] tables = new byte[4][256];
        for (int flags = 0; flags < 256; flags++) {
            int across = count(flags, WEST, EAST);
            int down = count(flags, NORTH, SOUTH);
            int diagonal = Integer.bitCount(flags & (NORTH_WEST | NORTH_EAST | SOUTH_WEST | SOUTH_EAST));
            tables[Band.LL][flags] = directional(across, down, diagonal);
            tables[Band.LH][flags] = directional(across, down, diagonal);
            tables[Band.HL][flags] = directional(down, across, diagonal);
            tables[Band.HH][flags] = diagonal(across + down, diagonal);
        }
        return tables;
    }

    private static int count(int flags, int one, int other) {
        return Integer.bitCount(flags & (one | other));
    }

    private static byte directional(int along, int other, int diagonal) {
        if (along == 2) {
            return 8;
        }
        if (along == 1) {
            return (byte) (other >= 1 ? 7 : diagonal >= 1 ? 6 : 5);
        }
        if (other > 0) {
            return (byte) (other == 2 ? 4 : 3);
        }
        return (byte) Math.min(2, diagonal);
    }

    private static byte diagonal(int straight, int diagonal) {
        if (diagonal >= 3) {
            return 8;
        }
        if (diagonal == 2) {
            return (byte) (straight >= 1 ? 7 : 6);
        }
        return (byte) ((diagonal == 1 ? 3 : 0) + Math.min(2, straight));
    }

    private static byte[] signTable() {
        byte[] table = new byte[256];
        for (int flags = 0; flags < 256; flags++) {
            int across = contribution(flags, WEST, EAST);
            int down = contribution(flags, NORTH, SOUTH);
            boolean negative = across < 0 || (across == 0 && down < 0);
            int h = negative ? -across : across;
            int v = negative ? -down : down;
            int context = FIRST_SIGN_CONTEXT + (h == 1 ? 3 + v : v);
            table[flags] = (byte) (context | (negative ? 0x80 : 0));
        }
        return table;
    }

    private static int contribution(int flags, int one, int other) {
        int sum = signed(flags, one) + signed(flags, other);
        return Integer.signum(sum);
    }

    private static int signed(int flags, int neighbour) {
        if ((flags & neighbour) == 0) {
            return 0;
        }
        return (flags >> 4 & neighbour) == 0 ? 1 : -1;
    }
}
