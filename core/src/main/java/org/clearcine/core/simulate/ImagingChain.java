package org.clearcine.core.simulate;

import java.util.Objects;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.noise.NoiseModel;

/**
 * The physics between the beam behind the patient and the stored value.
 *
 * <p>In this order: scatter, absorbed quanta, Poisson noise, Swank's factor, scintillator blur of signal and noise, lag,
 * white electronic noise, offset and quantisation, display transform.
 *
 * @param quanta absorbed quanta a pixel and frame at the brightest unattenuated place
 * @param detector blur, Swank's factor, lag and electronic noise
 * @param scatter how much scatter there is and how wide
 * @param storage how the signal becomes stored values
 */
public record ImagingChain(double quanta, Detector detector, Scatter scatter, Storage storage) {

    /**
     * The detector.
     *
     * @param blurSquareMillimetres H in MTF = 1 / (1 + H f^2), f in cycles/mm; 0.4 to 0.7 for caesium iodide
     * @param swankFactor 0.90 to 0.95; 1 for a detector that counts
     * @param lag whether earlier frames remain by 3.4 % in the next
     * @param electronicNoiseQuanta standard deviation of the white noise, in quanta
     * @param gainResidual standard deviation of the pixels' gains that calibration has left, as a fraction; it stands still
     *     and belongs to the truth
     */
    public record Detector(
            double blurSquareMillimetres,
            double swankFactor,
            boolean lag,
            double electronicNoiseQuanta,
            double gainResidual) {

        /** A detector that is calibrated perfectly. */
        public Detector(double blurSquareMillimetres, double swankFactor, boolean lag, double electronicNoiseQuanta) {
            this(blurSquareMillimetres, swankFactor, lag, electronicNoiseQuanta, 0);
        }

        public Detector {
            require(blurSquareMillimetres >= 0 && blurSquareMillimetres < 20, "blur", blurSquareMillimetres);
            require(swankFactor > 0 && swankFactor <= 1, "Swank factor", swankFactor);
            require(electronicNoiseQuanta >= 0, "electronic noise", electronicNoiseQuanta);
            require(gainResidual >= 0 && gainResidual < 0.1, "gain residual", gainResidual);
        }
    }

    /**
     * Scattered quanta.
     *
     * @param toPrimary ratio of scatter to primary where nothing attenuates, 0.2 to 0.5
     * @param blurMillimetres standard deviation of its spread, 30 to 60
     */
    public record Scatter(double toPrimary, double blurMillimetres) {

        public Scatter {
            require(toPrimary >= 0, "scatter", toPrimary);
            require(blurMillimetres > 0, "scatter blur", blurMillimetres);
        }
    }

    /**
     * Stored values.
     *
     * @param valuesPerQuantum stored values an absorbed quantum gives
     * @param pedestal stored value of no quanta
     * @param bitsStored 8 to 16
     * @param display what is done to the linear signal
     * @param eightBitArchive whether the loop went through an archive that keeps 8 bits
     */
    public record Storage(
            double valuesPerQuantum,
            double pedestal,
            int bitsStored,
            DisplayTransform display,
            boolean eightBitArchive) {

        public Storage {
            require(valuesPerQuantum > 0, "values per quantum", valuesPerQuantum);
            require(bitsStored >= 8 && bitsStored <= 16, "bits stored", bitsStored);
            require(pedestal >= 0 && pedestal < (1 << bitsStored), "pedestal", pedestal);
            Objects.requireNonNull(display, "display");
        }
    }

    public ImagingChain {
        require(quanta > 0, "quanta", quanta);
        Objects.requireNonNull(detector, "detector");
        Objects.requireNonNull(scatter, "scatter");
        Objects.requireNonNull(storage, "storage");
    }

    /**
     * A flat-panel chain whose brightest place stores about 2600 of 4095, at any dose.
     *
     * @param quanta absorbed quanta a pixel and frame: 400 is cine, 100 fluoroscopy, 30 low-dose fluoroscopy
     */
    public static ImagingChain flatPanel(double quanta) {
        return new ImagingChain(
                quanta,
                new Detector(0.5, 0.93, true, 1.5),
                new Scatter(0.35, 45),
                new Storage(2600 / quanta, 64, 12, DisplayTransform.NONE, false));
    }

    /** The same chain at another dose, with the same brightness of the picture. */
    public ImagingChain withQuanta(double other) {
        Storage scaled = new Storage(
                storage.valuesPerQuantum * quanta / other,
                storage.pedestal,
                storage.bitsStored,
                storage.display,
                storage.eightBitArchive);
        return new ImagingChain(other, detector, scatter, scaled);
    }

    public ImagingChain withDetector(Detector other) {
        return new ImagingChain(quanta, other, scatter, storage);
    }

    public ImagingChain withScatter(Scatter other) {
        return new ImagingChain(quanta, detector, other, storage);
    }

    public ImagingChain withStorage(Storage other) {
        return new ImagingChain(quanta, detector, scatter, other);
    }

    /** Stored value above the pedestal at the brightest unattenuated place, before any display transform. */
    public double peak() {
        return quanta * storage.valuesPerQuantum;
    }

    /** Its noise in stored values at a pixel pitch; the correlation is that of the quanta, without electronics. */
    public NoiseModel noise(double pitchMillimetres) {
        return new QuantumNoise(new FrameSize(1, 1), pitchMillimetres, this).model();
    }

    /**
     * Correlation of the quantum noise, without electronics, of pixels that lie apart.
     *
     * @return value at {@code [dy][dx]} for 0 to {@code reach}
     */
    public double[][] quantumCorrelation(double pitchMillimetres, int reach) {
        QuantumNoise noise = new QuantumNoise(new FrameSize(1, 1), pitchMillimetres, this);
        double[][] values = new double[reach + 1][reach + 1];
        for (int dy = 0; dy <= reach; dy++) {
            for (int dx = 0; dx <= reach; dx++) {
                values[dy][dx] = noise.correlation(dy, dx);
            }
        }
        return values;
    }

    /** How the stored values lie in a file: 8 bits in one byte, else two bytes. */
    public PixelFormat pixelFormat() {
        int bits = storage.eightBitArchive ? 8 : storage.bitsStored;
        return new PixelFormat(bits == 8 ? 8 : 16, bits, false);
    }

    private static void require(boolean held, String what, double value) {
        if (!held) {
            throw new IllegalArgumentException(what + " of " + value);
        }
    }
}
