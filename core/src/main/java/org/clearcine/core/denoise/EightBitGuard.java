package org.clearcine.core.denoise;

import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.noise.NoiseModel;

/** Values that never leave 0 to 255: an archive copy whose finest steps are gone. */
final class EightBitGuard implements InputGuard {

    private static final float LARGEST = 255;

    private boolean eightBit = true;

    @Override
    public void see(TemporalPredictions frame) {
        Frame raw = frame.raw();
        for (int i = 0; eightBit && i < raw.size().pixelCount(); i++) {
            eightBit = raw.value(i) >= 0 && raw.value(i) <= LARGEST;
        }
    }

    @Override
    public Optional<Finding> finding(NoiseModel noise) {
        return eightBit
                ? Optional.of(new Finding(
                        Finding.Kind.EIGHT_BIT_ARCHIVE,
                        "The loop has only 8 bits: contrast finer than one grey level was lost before and cannot be"
                                + " brought back."))
                : Optional.empty();
    }
}
