package org.clearcine.core.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * All methods that can be compared: the noisy input, simple filters of the field, peers that Debian has, and our pipelines.
 *
 * <p>The settings of the peers were chosen on training scenes of our own simulator, never on the loops of the evaluation set.
 */
public final class MethodCatalog {

    private MethodCatalog() {}

    /** All methods in the order of the table; {@code denoisers} are ours and come last. */
    public static List<BenchMethod> all(List<Denoiser> denoisers, ProgressMonitor progress) {
        List<BenchMethod> methods = new ArrayList<>();
        methods.add(new InProcessMethod("noisy", "the input as it is", (noisy, sink) -> {
            for (int index = 0; index < noisy.frameCount(); index++) {
                sink.accept(index, noisy.frame(index));
            }
        }));
        methods.add(new InProcessMethod("recursive", "weight 0.2", new RecursiveFilter(0.2)));
        methods.add(new InProcessMethod("nvca", "5x5x5, 3.9 sigma; stabilised", new NoiseVarianceFilter(3.9)));
        methods.addAll(peers());
        for (Denoiser denoiser : denoisers) {
            methods.add(ours(denoiser, progress));
        }
        return methods;
    }

    /** One of our pipelines at its default settings. */
    static BenchMethod ours(Denoiser denoiser, ProgressMonitor progress) {
        return at(denoiser, denoiser.id(), "default settings", denoiser.defaultSettings(), progress);
    }

    /**
     * One pipeline taken apart by its sliders: its single-frame estimate alone, its temporal estimate alone, both joined by
     * the motion map as it stands, and the default settings.
     */
    public static List<BenchMethod> ablation(Denoiser denoiser, ProgressMonitor progress) {
        DenoiseSettings full = new DenoiseSettings(1, 1, 1, 0.5);
        return List.of(
                at(denoiser, "moving estimate alone", "temporal 0", full.withTemporal(0), progress),
                at(denoiser, "still estimate alone", "motion protection 0", full.withMotionProtection(0), progress),
                at(denoiser, "joined by the motion map", "temporal 1, motion protection 0.5", full, progress),
                ours(denoiser, progress));
    }

    private static BenchMethod at(
            Denoiser denoiser, String id, String words, DenoiseSettings settings, ProgressMonitor progress) {
        return new InProcessMethod(id, words, new DenoiserFilter(denoiser, settings, progress));
    }

    /**
     * Our own pipelines: the classical one, and one for each set of weights that came with the program.
     *
     * @throws IOException if weights are damaged; the message says which
     */
    public static List<Denoiser> denoisers() throws IOException {
        List<Denoiser> denoisers = new ArrayList<>(List.of(new ClassicalDenoiser()));
        ModelLibrary library = ModelLibrary.installed();
        for (ModelManifest manifest : library.list()) {
            try {
                denoisers.add(new NetworkDenoiser(library.load(manifest.id()), new ClassicalDenoiser()));
            } catch (WeightsException e) {
                throw new IOException("The weights " + manifest.id() + " cannot be used: " + e.getMessage(), e);
            }
        }
        return denoisers;
    }

    private static List<BenchMethod> peers() {
        return List.of(
                new FfmpegMethod(
                        "hqdn3d",
                        RawVideo.YUV16,
                        "spatial 4 sigma, temporal 2 sigma",
                        levels -> FfmpegMethod.text("hqdn3d=%.3f:0:%.3f:0", 4 * levels, 2 * levels)),
                new FfmpegMethod(
                        "atadenoise",
                        RawVideo.GRAY16,
                        "a = 10 sigma, b = 12 sigma, 9 frames",
                        levels -> FfmpegMethod.text(
                                "atadenoise=0a=%.5f:0b=%.5f:s=9",
                                Math.min(0.3, 10 * levels / 255), Math.min(5, 12 * levels / 255))),
                new FfmpegMethod(
                        "vaguedenoiser",
                        RawVideo.GRAY8,
                        "threshold 2.3 sigma, soft, bayes",
                        levels -> FfmpegMethod.text(
                                "vaguedenoiser=threshold=%.3f:method=soft:type=bayes:nsteps=6:percent=100",
                                2.3 * levels)),
                new FfmpegMethod(
                        "nlmeans",
                        RawVideo.GRAY8,
                        "s = 0.9 sigma, patch 7, research 15",
                        levels ->
                                FfmpegMethod.text("nlmeans=s=%.3f:p=7:r=15", Math.max(1, Math.min(30, 0.9 * levels)))),
                new OpenCvMethod(1.0));
    }
}
