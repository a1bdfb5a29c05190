package org.clearcine.core.denoise;

import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.noise.NoiseModel;

/** Frames that are copies of the one before, noise and all: averaging them gains nothing and looks like it does. */
final class RepetitionGuard implements InputGuard {

    private Optional<Frame> last = Optional.empty();
    private int repeated;
    private int frames;

    @Override
    public void see(TemporalPredictions frame) {
        if (last.isPresent() && last.get().equals(frame.raw())) {
            repeated++;
        }
        last = Optional.of(frame.raw());
        frames++;
    }

    @Override
    public Optional<Finding> finding(NoiseModel noise) {
        return repeated == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.REPEATED_FRAMES,
                        repeated + " of " + frames
                                + " frames repeat the frame before; noise is removed less than it seems."));
    }
}
