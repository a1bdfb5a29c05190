package org.clearcine.core.denoise;

import org.clearcine.core.frame.Frame;

/**
 * The pixel-wise motion cross-fusion: mixes the components of a frame as the sliders say.
 *
 * <p>With M' the motion map after protection, u = temporal (1 - M') the temporal weight, and s' = raw + spatial (s - raw):
 * {@code result = raw + strength (u t + (1 - u) s' - raw)}. One pass, no memory of other frames, cheap enough to follow a
 * dragged slider.
 */
public final class CrossFusion {

    private CrossFusion() {}

    /** The mixed frame in stored values, not rounded; at strength 0 the raw frame itself. */
    public static Frame mix(FrameComponents components, DenoiseSettings settings) {
        Frame raw = components.raw();
        if (settings.strength() == 0) {
            return raw;
        }
        float[] result = new float[raw.size().pixelCount()];
        float strength = (float) settings.strength();
        float spatial = (float) settings.spatial();
        float temporal = (float) settings.temporal();
        ProtectionCurve curve = new ProtectionCurve(settings.motionProtection());
        for (int i = 0; i < result.length; i++) {
            float value = raw.value(i);
            float still = temporal * (1 - curve.apply(components.motion().value(i)));
            float moving = value + spatial * (components.spatial().value(i) - value);
            float full = still * components.temporal().value(i) + (1 - still) * moving;
            result[i] = value + strength * (full - value);
        }
        return Frame.owning(raw.size(), result);
    }

    /** The weight, from 0 to 1, that the temporal estimate gets where the motion map says {@code motion}. */
    public static float temporalWeight(float motion, DenoiseSettings settings) {
        return (float) settings.temporal() * (1 - new ProtectionCurve(settings.motionProtection()).apply(motion));
    }
}
