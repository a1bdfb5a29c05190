package org.clearcine.core.simulate;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * Takes any frames as truth and adds the noise of a chain: coloured Poisson noise and white electronics.
 *
 * <p>The frames must be on the chain's scale (linear, pedestal, values per quantum); blur, scatter and lag are in them
 * already and are not added. Nothing is remembered between frames, so every frame can be asked for in any order.
 */
public final class Renoising implements FrameSource {

    private final FrameSource clean;
    private final ImagingChain chain;
    private final long seed;
    private final QuantumNoise noise;
    private final Digitizer digitizer;

    /** @param pitchMillimetres with the chain's blur, says how the noise is correlated */
    public Renoising(FrameSource clean, ImagingChain chain, double pitchMillimetres, long seed) {
        this.clean = clean;
        this.chain = chain;
        this.seed = seed;
        ImagingChain.Detector detector = chain.detector();
        this.noise = new QuantumNoise(
                clean.size(),
                pitchMillimetres,
                chain.withDetector(new ImagingChain.Detector(
                        detector.blurSquareMillimetres(),
                        detector.swankFactor(),
                        false,
                        detector.electronicNoiseQuanta())));
        this.digitizer = new Digitizer(chain.storage());
    }

    /** Variance of the added noise as a function of the clean stored value. */
    public NoiseModel trueNoise() {
        return noise.model();
    }

    @Override
    public FrameSize size() {
        return clean.size();
    }

    @Override
    public int frameCount() {
        return clean.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        float[] quanta = clean.frame(index).toArray();
        float pedestal = (float) chain.storage().pedestal();
        float perValue = (float) (1 / chain.storage().valuesPerQuantum());
        for (int i = 0; i < quanta.length; i++) {
            quanta[i] = (quanta[i] - pedestal) * perValue;
        }
        Randomness random = Randomness.of(seed, index);
        float[] added = noise.fluctuation(quanta, random);
        noise.addElectronic(added, random);
        for (int i = 0; i < quanta.length; i++) {
            quanta[i] += added[i];
        }
        digitizer.digitize(quanta);
        return Frame.owning(clean.size(), quanta);
    }

    @Override
    public void close() throws IOException {
        clean.close();
    }
}
