package org.clearcine.core.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.noise.NoiseModel;

/**
 * A scene pictured by an imaging chain: the noisy loop, the clean one, and what is known.
 *
 * <p>The clean frames keep blur, scatter and lag: an ideal denoiser returns them. Both loops are rendered on demand and share
 * the work, so reading frame i of one and then of the other renders once. The same scene, chain and seed give the same
 * values in whatever order frames are read.
 */
public final class SimulatedLoop {

    private final Scene scene;
    private final ImagingChain chain;
    private final ExposureSequence exposures;

    /** @param noiseSeed of the noise alone; the scene has its own */
    public SimulatedLoop(Scene scene, ImagingChain chain, long noiseSeed) {
        this.scene = scene;
        this.chain = chain;
        this.exposures = new ExposureSequence(scene, chain, noiseSeed);
    }

    public Scene scene() {
        return scene;
    }

    public ImagingChain chain() {
        return chain;
    }

    /** Both pictures of a frame. */
    public Exposure exposure(int index) {
        return exposures.exposure(index);
    }

    /** Whole stored values, as a file would hold them. */
    public FrameSource noisy() {
        return new View(Exposure::noisy);
    }

    /** Not rounded; on the scale of the noisy frames. */
    public FrameSource clean() {
        return new View(Exposure::clean);
    }

    public CineLoop noisyLoop() {
        return new CineLoop(noisy(), timing(), chain.pixelFormat());
    }

    /** To be stored, clean values are to be multiplied by 16 with a Rescale Slope of 1/16: they are not whole. */
    public CineLoop cleanLoop() {
        return new CineLoop(clean(), timing(), new PixelFormat(16, 16, false));
    }

    /** Wires, disks and scale of all frames. */
    public Truth truth() {
        List<FrameTruth> frames = new ArrayList<>();
        for (int i = 0; i < scene.format().frameCount(); i++) {
            frames.add(scene.truth(i));
        }
        return new Truth(scene.name(), chain.storage().pedestal(), chain.peak(), scene.format(), frames);
    }

    /** Variance of the noisy stored values as a function of the clean ones, before any display transform. */
    public NoiseModel trueNoise() {
        return exposures.noise().model();
    }

    /** Correlation of the quantum noise, without electronics, of pixels (dy, dx) apart. */
    public double quantumCorrelation(int dy, int dx) {
        return exposures.noise().correlation(dy, dx);
    }

    private FrameTiming timing() {
        return FrameTiming.constant(1000 / scene.format().framesPerSecond(), FrameTiming.Origin.SIMULATED);
    }

    private final class View implements FrameSource {

        private final Function<Exposure, Frame> which;

        View(Function<Exposure, Frame> which) {
            this.which = which;
        }

        @Override
        public FrameSize size() {
            return scene.format().size();
        }

        @Override
        public int frameCount() {
            return scene.format().frameCount();
        }

        @Override
        public Frame frame(int index) {
            return which.apply(exposure(index));
        }
    }
}
