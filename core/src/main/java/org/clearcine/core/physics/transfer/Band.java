package org.clearcine.core.physics.transfer;

/** A range of spatial frequencies: cosines of 8 x 8 pixels whose indices across and down add up to a number within it. */
enum Band {
    /** Where most of what moves shows: it says which blocks stand still. */
    LOW(1, 4),
    MIDDLE(5, 7),
    /** Here the quanta are blurred away and the white electronics are not, and little of what moves is left. */
    HIGH(8, 10),
    TOP(11, 14);

    private static final int[] OF_COEFFICIENT = table();
    private static final int[] COEFFICIENTS = counts();

    private final int lowest;
    private final int highest;

    Band(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Number of the band of a coefficient, row frequency times 8 plus column frequency; -1 for the mean. */
    static int of(int coefficient) {
        return OF_COEFFICIENT[coefficient];
    }

    /** How many of the 64 coefficients lie in it. */
    int coefficients() {
        return COEFFICIENTS[ordinal()];
    }

    private static int[] counts() {
        int[] counts = new int[values().length];
        for (int band : OF_COEFFICIENT) {
            if (band >= 0) {
                counts[band]++;
            }
        }
        return counts;
    }

    private static int[] table() {
        int[] bands = new int[Cosines.SIDE * Cosines.SIDE];
        for (int i = 0; i < bands.length; i++) {
            int sum = i / Cosines.SIDE + i % Cosines.SIDE;
            bands[i] = -1;
            for (Band band : values()) {
                bands[i] = sum >= band.lowest && sum <= band.highest ? band.ordinal() : bands[i];
            }
        }
        return bands;
    }
}
