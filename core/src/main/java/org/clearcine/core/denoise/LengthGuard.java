package org.clearcine.core.denoise;

import java.util.Optional;
import org.clearcine.core.noise.NoiseModel;

/** Loops too short for the recursion to settle. */
final class LengthGuard implements InputGuard {

    private static final int FEWEST = 5;

    private int frames;

    @Override
    public void see(TemporalPredictions frame) {
        frames++;
    }

    @Override
    public Optional<Finding> finding(NoiseModel noise) {
        return frames >= FEWEST
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.TOO_FEW_FRAMES,
                        "The loop has only " + frames
                                + (frames == 1 ? " frame" : " frames")
                                + "; little can be learned from neighbouring frames."));
    }
}
