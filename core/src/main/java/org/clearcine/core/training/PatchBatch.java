package org.clearcine.core.training;

import org.clearcine.core.network.StudentInput;

/** A batch of square patches: input planes (channels last), base and target, all in units of the noise. */
public final class PatchBatch {

    final int count;
    final int side;
    final float[] planes;
    final float[] base;
    final float[] target;

    PatchBatch(int count, int side) {
        this.count = count;
        this.side = side;
        planes = new float[count * planesPerPatch()];
        base = new float[count * side * side];
        target = new float[count * side * side];
    }

    int planesPerPatch() {
        return side / 2 * (side / 2) * StudentInput.PLANES;
    }

    /** Copies the part of a larger rectangle into the slot. */
    void put(float[] into, int slot, float[] from, PatchPlace part, int columns) {
        for (int y = 0; y < side; y++) {
            System.arraycopy(from, (part.top() + y) * columns + part.left(), into, (slot * side + y) * side, side);
        }
    }
}
