package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.clearcine.core.dicom.data.BadInputException;

/** Numbers of a grid of code-blocks, coded as what they exceed the minimum of their surroundings by (T.800, B.10.2). */
final class TagTree {

    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final int[] levelWidth = new int[32];
    private final int[] levelStart = new int[32];
    private final int levels;
    private final int[] value;
    private final int[] low;

    TagTree(int width, int height) {
        int nodes = 0;
        int level = 0;
        int w = width;
        int h = height;
        while (true) {
            levelWidth[level] = w;
            levelStart[level] = nodes;
            nodes += w * h;
            level++;
            if (w <= 1 && h <= 1) {
                break;
            }
            w = (w + 1) / 2;
            h = (h + 1) / 2;
        }
        levels = level;
        value = new int[nodes];
        low = new int[nodes];
        Arrays.fill(value, UNKNOWN);
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
