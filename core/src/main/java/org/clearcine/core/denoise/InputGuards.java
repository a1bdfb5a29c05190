package org.clearcine.core.denoise;

import java.util.List;
import java.util.Optional;
import org.clearcine.core.noise.NoiseModel;

/** All guards that a pipeline sets over its input; the app shows what they find as badges on the loop. */
public final class InputGuards {

    private final List<InputGuard> guards = List.of(
            new LengthGuard(),
            new RepetitionGuard(),
            new DoseGuard(),
            new PanningGuard(),
            new NoiseGuard(Finding.Kind.FILTERED_IN_TIME),
            new NoiseGuard(Finding.Kind.DISPLAY_PROCESSED),
            new EightBitGuard());

    /** Sees each frame once, in rising order. */
    public void see(TemporalPredictions frame) {
        guards.forEach(guard -> guard.see(frame));
    }

    /** What was found, once all frames were seen. */
    public List<Finding> findings(NoiseModel noise) {
        return guards.stream()
                .map(guard -> guard.finding(noise))
                .flatMap(Optional::stream)
                .toList();
    }
}
