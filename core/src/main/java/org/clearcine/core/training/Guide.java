package org.clearcine.core.training;

/** What a picture in training is, seen from the loss; all are in stabilised values (unit noise) unless it says otherwise. */
enum Guide {
    /** The frame as it came. */
    NOISY,

    /** The frame without noise, where a simulation knows it. */
    TRUTH,

    /** What the frames before say, drawn along the flow. */
    FORWARD,

    /** Variance of that. */
    FORWARD_VARIANCE,

    /** What the frames behind say. */
    BACKWARD,

    /** Variance of that. */
    BACKWARD_VARIANCE,

    /** Motion-compensated recursive target: both predictions by their weight; the frame itself is not in it. */
    RECURSIVE,

    /** Recursive target as the authors' code has it: weight 0.2 along the compensated window, the frame included. */
    LITERAL,

    /** What the frame-blind teacher makes of the neighbours. */
    TEACHER,

    /** The teacher's result merged with the frame by how far it can be trusted. */
    MERGED,

    /** Pixel-wise motion cross-fusion matrix M, 0 (recursive target holds) to 1 (merged teacher holds). */
    MOTION,

    /** M merged + (1 - M) recursive. */
    FUSED,

    /** What a lesson compares the result with. */
    TARGET,

    /** The noise by which a second look at the frame differs from the first. */
    PERTURBATION,

    /** 1 where the network was kept from seeing the pixel, 0 elsewhere. */
    MASK
}
