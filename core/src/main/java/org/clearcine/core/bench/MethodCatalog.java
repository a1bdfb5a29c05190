package org.clearcine.core.bench;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.denoise.Denoiser;
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
        methods.add(new InProcessMethod("nvca", "5x5x5, 4 sigma; stabilised", new NoiseVarianceFilter(4)));
        methods.addAll(peers());
        for (Denoiser denoiser : denoisers) {
            methods.add(ours(denoiser, progress));
        }
        return methods;
    }

    /** One of our pipelines at its default settings. */
    static BenchMethod ours(Denoiser denoiser, ProgressMonitor progress) {
        return new InProcessMethod(denoiser.id(), "default settings", new DenoiserFilter(denoiser, progress));
    }

    private static List<BenchMethod> peers() {
        return List.of(
                new FfmpegMethod(
                        "hqdn3d",
                        RawVideo.YUV16,
                        "spatial 1.2 sigma, temporal 2 sigma",
                        levels -> FfmpegMethod.text("hqdn3d=%.3f:0:%.3f:0", 1.2 * levels, 2 * levels)),
                new FfmpegMethod(
                        "atadenoise",
                        RawVideo.GRAY16,
                        "a = 3 sigma, b = 12 sigma, 9 frames",
                        levels -> FfmpegMethod.text(
                                "atadenoise=0a=%.5f:0b=%.5f:s=9",
                                Math.min(0.3, 3 * levels / 255), Math.min(5, 12 * levels / 255))),
                new FfmpegMethod(
                        "nlmeans",
                        RawVideo.GRAY8,
                        "s = 1 sigma, patch 7, research 15",
                        levels -> FfmpegMethod.text("nlmeans=s=%.3f:p=7:r=15", Math.max(1, Math.min(30, levels)))),
                new FfmpegMethod(
                        "vaguedenoiser",
                        RawVideo.GRAY16,
                        "threshold 2 sigma, bayes, soft",
                        levels -> FfmpegMethod.text(
                                "vaguedenoiser=threshold=%.3f:nsteps=6:percent=100", 257 * 2 * levels)),
                new FfmpegMethod(
                        "bm3d",
                        RawVideo.GRAY8,
                        "sigma 1, block 16, step 4, group 1",
                        levels -> FfmpegMethod.text("bm3d=sigma=%.3f:block=4:bstep=4:group=8", levels)),
                new OpenCvMethod(1.0));
    }
}
