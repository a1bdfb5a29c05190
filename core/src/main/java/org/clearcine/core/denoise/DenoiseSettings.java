package org.clearcine.core.denoise;

/**
 * What the sliders say. All values from 0 to 1.
 *
 * @param strength 0 returns the raw stored values bit for bit, 1 the full result
 * @param temporal how far still pixels follow the temporal estimate; 0 uses the spatial estimate alone
 * @param spatial how far moving pixels follow the spatial estimate; 0 leaves them raw
 * @param motionProtection 0.5 uses M as the pipeline computed it; 0 ignores motion, 1 treats every suspicion as motion
 */
public record DenoiseSettings(double strength, double temporal, double spatial, double motionProtection) {

    public DenoiseSettings {
        check("strength", strength);
        check("temporal", temporal);
        check("spatial", spatial);
        check("motionProtection", motionProtection);
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, not " + value);
        }
    }

    public DenoiseSettings withStrength(double value) {
        return new DenoiseSettings(value, temporal, spatial, motionProtection);
    }

    public DenoiseSettings withTemporal(double value) {
        return new DenoiseSettings(strength, value, spatial, motionProtection);
    }

    public DenoiseSettings withSpatial(double value) {
        return new DenoiseSettings(strength, temporal, value, motionProtection);
    }

    public DenoiseSettings withMotionProtection(double value) {
        return new DenoiseSettings(strength, temporal, spatial, value);
    }
}
