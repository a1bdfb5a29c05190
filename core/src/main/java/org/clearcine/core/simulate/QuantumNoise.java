package org.clearcine.core.simulate;

import java.util.Optional;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.simulate.draw.Kernel;
import org.clearcine.core.simulate.draw.Poisson;
import org.clearcine.core.simulate.draw.Randomness;

/** The noise that a chain adds to known quanta: Poisson and Swank, coloured by the scintillator, and white electronics. */
final class QuantumNoise {

    private final FrameSize size;
    private final ImagingChain chain;
    private final Kernel kernel;

    QuantumNoise(FrameSize size, double pitchMillimetres, ImagingChain chain) {
        this.size = size;
        this.chain = chain;
        this.kernel = ScintillatorBlur.of(chain.detector().blurSquareMillimetres(), pitchMillimetres)
                .noise();
    }

    /** Zero-mean quantum noise, in quanta, for the mean quanta of each pixel; blurred, without electronics. */
    float[] fluctuation(float[] quanta, Randomness random) {
        double swank = chain.detector().swankFactor();
        float[] white = new float[quanta.length];
        for (int i = 0; i < quanta.length; i++) {
            double mean = Math.max(0, quanta[i]) * swank;
            white[i] = (float) ((Poisson.sample(mean, random) - mean) / swank);
        }
        return kernel.convolve(white, size);
    }

    /** Adds the white noise of the electronics, in quanta. */
    void addElectronic(float[] noise, Randomness random) {
        float deviation = (float) chain.detector().electronicNoiseQuanta();
        if (deviation == 0) {
            return;
        }
        for (int i = 0; i < noise.length; i++) {
            noise[i] += deviation * (float) random.gaussian();
        }
    }

    /** The noise in linear stored values, quantisation included; its correlation is that of the quanta alone. */
    NoiseModel model() {
        ImagingChain.Detector detector = chain.detector();
        ImagingChain.Storage storage = chain.storage();
        double direct = detector.lag() ? 1 - Lag.fraction() : 1;
        double archive = storage.eightBitArchive() ? 255.0 / ((1 << storage.bitsStored()) - 1) : 1;
        double perQuantum = storage.valuesPerQuantum() * archive;
        double gain = perQuantum / detector.swankFactor() * kernel.autocorrelation(0, 0) * direct * direct;
        double electronic = detector.electronicNoiseQuanta() * perQuantum;
        return new NoiseModel(
                gain,
                electronic * electronic + 1.0 / 12 - gain * storage.pedestal() * archive,
                correlation(),
                detector.lag() ? 0.01 : 0,
                Optional.empty());
    }

    private NoiseCorrelation correlation() {
        int reach = NoiseCorrelation.RADIUS;
        int side = 2 * reach + 1;
        double[] covariance = new double[side * side];
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                covariance[(dy + reach) * side + dx + reach] = kernel.autocorrelation(dy, dx);
            }
        }
        return NoiseCorrelation.of(covariance);
    }

    /** Correlation of the quantum noise, without electronics, of pixels (dy, dx) apart. */
    double correlation(int dy, int dx) {
        return kernel.autocorrelation(dy, dx) / kernel.autocorrelation(0, 0);
    }
}
