package org.clearcine.core.denoise;

import java.util.Optional;
import org.clearcine.core.noise.NoiseModel;

/** The picture as a whole moving, by table or C-arm, for a good part of the loop. */
final class PanningGuard implements InputGuard {

    /** Mean motion of a frame, in pixels, that counts as panning. */
    private static final double PANNING = 1.5;

    private static final double SHARE = 0.25;

    private int panning;
    private int frames;

    @Override
    public void see(TemporalPredictions frame) {
        float[] mean = frame.toPrevious().mean();
        frames++;
        if (Math.hypot(mean[0], mean[1]) > PANNING) {
            panning++;
        }
    }

    @Override
    public Optional<Finding> finding(NoiseModel noise) {
        return panning < Math.max(2, SHARE * frames)
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.PANNING,
                        "The whole picture moves in " + panning + " of " + frames
                                + " frames; newly uncovered margins are denoised from single frames."));
    }
}
