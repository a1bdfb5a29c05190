package org.clearcine.ui;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.network.Weights;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.Interval;
import org.clearcine.core.simulate.SimulatedLoop;

/** By how many decibels less some weights are off the truth than others, both used whatever the noise. */
final class TrueGain {

    private static final ModelManifest.NoiseRange ANY_NOISE =
            new ModelManifest.NoiseRange(0, Double.MAX_VALUE, Double.MAX_VALUE);
    private static final int SETTLED = 3;

    private TrueGain() {}

    static Interval of(Weights parent, Weights candidate, List<SimulatedLoop> loops)
            throws IOException, CancelledException {
        double[] gains = new double[loops.size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = 10 * Math.log10(error(parent, loops.get(i)) / error(candidate, loops.get(i)));
        }
        return Interval.of(gains);
    }

    private static double error(Weights weights, SimulatedLoop loop) throws IOException, CancelledException {
        Denoiser denoiser = new NetworkDenoiser(weights.trustedIn(ANY_NOISE), new ClassicalDenoiser());
        double[] sum = new double[1];
        denoiser.denoise(
                loop.noisy(),
                each -> {
                    Frame result = CrossFusion.mix(each, denoiser.defaultSettings());
                    Frame clean = loop.clean().frame(each.index());
                    for (int i = 0; each.index() >= SETTLED && i < clean.size().pixelCount(); i++) {
                        sum[0] += Math.pow(result.value(i) - clean.value(i), 2);
                    }
                },
                ProgressMonitor.NONE);
        return sum[0];
    }
}
