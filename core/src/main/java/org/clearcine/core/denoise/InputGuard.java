package org.clearcine.core.denoise;

import java.util.Optional;
import org.clearcine.core.noise.NoiseModel;

/** Watches a loop go by and says at the end whether something about it limits the trust in the result. */
interface InputGuard {

    /** Sees each frame once, in rising order. */
    void see(TemporalPredictions frame);

    /** What was found, once all frames were seen. */
    Optional<Finding> finding(NoiseModel noise);
}
