package org.clearcine.core.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The number format in which a network computes; weights, inputs and results are always 32-bit floats. */
public enum Precision {
    FLOAT32,
    /** Half the time on processors with AVX-512 BF16, of no use on others. */
    BFLOAT16,
    /** A third of the time on processors with instructions for it; for running networks that were trained for {@link WholeNumbers}. */
    INT8;

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    /** The faster of the two kinds of floats on this computer. */
    public static Precision best() {
        try {
            boolean known = Files.isReadable(PROCESSOR)
                    && Files.readString(PROCESSOR, StandardCharsets.ISO_8859_1).contains("avx512_bf16");
            return known ? BFLOAT16 : FLOAT32;
        } catch (IOException e) {
            return FLOAT32;
        }
    }

    /** The fastest in which a student of this size can run on this computer. */
    static Precision fastest(StudentNetwork.Size size) throws NetworkUnavailableException {
        return size.wholeNumbers() && EightBitArithmetic.isExactHere() ? INT8 : best();
    }

    /** Of the two kinds of floats, the one that goes with this. */
    Precision ofFloats() {
        return this == INT8 ? best() : this;
    }
}
