package org.clearcine.core.simulate;

/** Turns quanta into stored values: offset, display transform, whole numbers, and the 8 bits of an archive. */
final class Digitizer {

    private final ImagingChain.Storage storage;
    private final float largest;
    private final float[] table;

    Digitizer(ImagingChain.Storage storage) {
        this.storage = storage;
        largest = (1 << storage.bitsStored()) - 1;
        table = storage.display() == DisplayTransform.NONE ? new float[0] : table();
    }

    /** Stored values as the file holds them, in place. */
    void digitize(float[] quanta) {
        for (int i = 0; i < quanta.length; i++) {
            float linear = Math.round(linear(quanta[i]));
            quanta[i] = Math.round(archived(displayed(Math.max(0, Math.min(largest, linear)))));
        }
    }

    /** The same without rounding: the truth, in place. */
    void scale(float[] quanta) {
        for (int i = 0; i < quanta.length; i++) {
            quanta[i] = archived(displayed(Math.max(0, Math.min(largest, linear(quanta[i])))));
        }
    }

    private float linear(float quanta) {
        return (float) (storage.pedestal() + storage.valuesPerQuantum() * quanta);
    }

    private float archived(float value) {
        return storage.eightBitArchive() ? value * 255 / largest : value;
    }

    private float displayed(float value) {
        if (table.length == 0) {
            return value;
        }
        int below = (int) Math.min(value, largest - 1);
        return table[below] + (value - below) * (table[below + 1] - table[below]);
    }

    private float[] table() {
        float[] shaped = new float[(int) largest + 1];
        for (int i = 0; i < shaped.length; i++) {
            shaped[i] = storage.display().apply(i, largest);
        }
        return shaped;
    }
}
