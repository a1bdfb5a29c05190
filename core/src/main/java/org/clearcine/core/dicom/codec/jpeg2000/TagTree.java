package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.clearcine.core.dicom.data.BadInputException;

/** Numbers of a grid of code-blocks, coded as what they exceed the minimum of their surroundings by (T.800, B.10.2). */
final class TagTree {

    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final int[] levelWidth;
    private final int[] levelStart;
    private final int levels;
    private final int[] value;
    private final int[] low;

    TagTree(int width, int height) {
        levels = 1 + Math.max(halvings(width), halvings(height));
        levelWidth = new int[levels];
        levelStart = new int[levels];
        int nodes = 0;
        int w = width;
        int h = height;
        for (int level = 0; level < levels; level++) {
            levelWidth[level] = w;
            levelStart[level] = nodes;
            nodes += w * h;
            w = (w + 1) / 2;
            h = (h + 1) / 2;
        }
        value = new int[nodes];
        low = new int[nodes];
        Arrays.fill(value, UNKNOWN);
    }

    /** How often a side is halved until one node is left. */
    private static int halvings(int side) {
        return side <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(side - 1);
    }

    /** Reads as many bits as it takes to know whether the number at a leaf is below the threshold. */
    boolean isBelow(int threshold, int x, int y, PacketBits bits) throws BadInputException {
        int floor = 0;
        int node = 0;
        for (int level = levels - 1; level >= 0; level--) {
            node = levelStart[level] + (y >> level) * levelWidth[level] + (x >> level);
            floor = Math.max(floor, low[node]);
            while (floor < threshold && floor < value[node]) {
                if (bits.bit() == 1) {
                    value[node] = floor;
                } else {
                    floor++;
                }
            }
            low[node] = floor;
        }
        return value[node] < threshold;
    }
}
