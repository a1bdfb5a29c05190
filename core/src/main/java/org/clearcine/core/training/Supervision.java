package org.clearcine.core.training;

/** What a patch's result is compared with. */
public enum Supervision {

    /** The target that lies beside the loop: a simulated loop's truth, or the denoised frames of a re-noised one. */
    TRUTH,

    /**
     * The frame itself, recorrupted (Pang et al., CVPR 2021): the network sees x + alpha n, the target is x - n / alpha,
     * with n drawn from the noise's own distribution. Both noises are uncorrelated, so the expected loss has the minimiser
     * of the supervised one; no clean frame is needed.
     */
    RECORRUPTED;

    /** Strength of the added noise; 0.5 adds a quarter of the noise's power to what the network sees. */
    static final float ALPHA = 0.5f;
}
