package org.clearcine.core.network;

/** The number format in which a network computes; weights, inputs and results are always 32-bit floats. */
public enum Precision {
    FLOAT32,
    /** Half the time on processors with AVX-512 BF16, of no use on others. */
    BFLOAT16
}
