package org.clearcine.core.physics.transfer;

import java.util.Arrays;

/** How often each block of a frame reads its lowest and its highest value: many times means that values are clipped there. */
final class Extremes {

    private final float[] lowest;
    private final float[] highest;
    private final int[] atLowest;
    private final int[] atHighest;
    private final int[] all;

    Extremes(int blocks) {
        lowest = new float[blocks];
        highest = new float[blocks];
        Arrays.fill(lowest, Float.POSITIVE_INFINITY);
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        atLowest = new int[blocks];
        atHighest = new int[blocks];
        all = new int[blocks];
    }

    void add(int block, float value) {
        all[block]++;
        if (value <= lowest[block]) {
            atLowest[block] = value < lowest[block] ? 1 : atLowest[block] + 1;
            lowest[block] = value;
        }
        if (value >= highest[block]) {
            atHighest[block] = value > highest[block] ? 1 : atHighest[block] + 1;
            highest[block] = value;
        }
    }

    /** Blocks that reach the lowest or highest value of the whole loop in more than a share of their readings. */
    boolean[] clipped(double share) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int block = 0; block < all.length; block++) {
            low = Math.min(low, lowest[block]);
            high = Math.max(high, highest[block]);
        }
        boolean[] clipped = new boolean[all.length];
        for (int block = 0; block < all.length; block++) {
            boolean below = lowest[block] == low && atLowest[block] > share * all[block];
            boolean above = highest[block] == high && atHighest[block] > share * all[block];
            clipped[block] = below || above;
        }
        return clipped;
    }
}
