package org.clearcine.core.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.simulate.draw.Kernel;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * Exposes a scene frame by frame and remembers enough to answer for any frame.
 *
 * <p>Lag makes every frame depend on all before it. Going forward costs one exposure a frame; going back starts from a
 * checkpoint at most a quarter of the loop away. Before frame 0 the scene of frame 0 stood still, without noise.
 */
final class ExposureSequence {

    private static final int REMEMBERED = 6;

    private record State(Lag signal, Lag noise) {
        State copy() {
            return new State(signal.copy(), noise.copy());
        }
    }

    private final Scene scene;
    private final ImagingChain chain;
    private final long seed;
    private final Kernel blur;
    private final ScatterField scatter;
    private final QuantumNoise noise;
    private final Digitizer digitizer;
    private final float[] pixelGains;
    private final TreeMap<Integer, State> checkpoints = new TreeMap<>();
    private final Map<Integer, Exposure> recent = new LinkedHashMap<>();
    private State state;
    private int next;

    ExposureSequence(Scene scene, ImagingChain chain, long seed) {
        this.scene = scene;
        this.chain = chain;
        this.seed = seed;
        SceneFormat format = scene.format();
        double pitch = format.pixelPitchMillimetres();
        blur = ScintillatorBlur.of(chain.detector().blurSquareMillimetres(), pitch)
                .signal();
        scatter = new ScatterField(format, chain.scatter());
        noise = new QuantumNoise(format.size(), pitch, chain);
        digitizer = new Digitizer(chain.storage());
        pixelGains = pixelGains(format.size().pixelCount());
    }

    /** What calibration has left of the pixels' different gains; empty where it left nothing. */
    private float[] pixelGains(int pixelCount) {
        double residual = chain.detector().gainResidual();
        float[] gains = new float[residual == 0 ? 0 : pixelCount];
        Randomness random = Randomness.of(seed, -1);
        for (int i = 0; i < gains.length; i++) {
            gains[i] = (float) (1 + residual * random.gaussian());
        }
        return gains;
    }

    QuantumNoise noise() {
        return noise;
    }

    synchronized Exposure exposure(int index) {
        Objects.checkIndex(index, scene.format().frameCount());
        Exposure known = recent.get(index);
        if (known != null) {
            return known;
        }
        if (!chain.detector().lag()) {
            return remember(index, expose(index));
        }
        goBackIfNeeded(index);
        while (next < index) {
            expose(next);
        }
        return remember(index, expose(index));
    }

    private void goBackIfNeeded(int index) {
        Map.Entry<Integer, State> checkpoint = checkpoints.floorEntry(index);
        if (checkpoint != null && (index < next || checkpoint.getKey() > next)) {
            next = checkpoint.getKey();
            state = checkpoint.getValue().copy();
        }
    }

    private Exposure remember(int index, Exposure exposure) {
        recent.put(index, exposure);
        if (recent.size() > REMEMBERED) {
            recent.remove(recent.keySet().iterator().next());
        }
        return exposure;
    }

    private Exposure expose(int index) {
        float[] quanta = scene.transmission(index);
        scatter.add(quanta);
        for (int i = 0; i < quanta.length; i++) {
            quanta[i] *= (float) chain.quanta();
        }
        Randomness random = Randomness.of(seed, index);
        float[] fluctuation = noise.fluctuation(quanta, random);
        float[] clean = blur.convolve(quanta, scene.format().size());
        if (chain.detector().lag()) {
            addLag(index, clean, fluctuation);
        }
        for (int i = 0; i < pixelGains.length; i++) {
            clean[i] *= pixelGains[i];
            fluctuation[i] *= pixelGains[i];
        }
        noise.addElectronic(fluctuation, random);
        for (int i = 0; i < clean.length; i++) {
            fluctuation[i] += clean[i];
        }
        digitizer.scale(clean);
        digitizer.digitize(fluctuation);
        return new Exposure(
                Frame.owning(scene.format().size(), clean),
                Frame.owning(scene.format().size(), fluctuation));
    }

    private void addLag(int index, float[] clean, float[] fluctuation) {
        if (state == null) {
            state = new State(Lag.steady(clean), Lag.dark(clean.length));
        }
        if (index % Math.max(16, scene.format().frameCount() / 4) == 0) {
            checkpoints.computeIfAbsent(index, at -> state.copy());
        }
        state.signal().read(clean);
        state.noise().read(fluctuation);
        next = index + 1;
    }
}
