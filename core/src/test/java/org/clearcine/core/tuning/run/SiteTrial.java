package org.clearcine.core.tuning.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.network.Weights;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.Interval;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.tuning.study.PatientSplit;
import org.clearcine.core.tuning.study.Pseudonyms;
import org.clearcine.core.tuning.study.Study;
import org.clearcine.core.tuning.study.StudySelection;

/** A whole run from the shipped base on eight studies of four patients, with the true gain beside the estimated one. */
public final class SiteTrial {

    private SiteTrial() {}

    private static final ModelManifest.NoiseRange ANY_NOISE =
            new ModelManifest.NoiseRange(0, Double.MAX_VALUE, Double.MAX_VALUE);

    /**
     * @param args folder, side and frames of the studies, training steps, side of a patch, side of the gate's scenes (0: all),
     *     the {@link SiteStudies.Room}, a seed, which draws patients, split and training, and
     *     how many patients
     */
    public static void main(String[] args) throws Exception {
        TorchRuntime.useThreads(1);
        Path site = Files.createDirectories(Path.of(args[0]));
        int side = Integer.parseInt(args[1]);
        int frames = Integer.parseInt(args[2]);
        long seed = Long.parseLong(args[7]);
        SiteStudies patients = new SiteStudies(SiteStudies.Room.valueOf(args[6]), side, frames, seed);
        List<Path> files = patients.write(site.resolve("in"), Integer.parseInt(args[8]));
        List<Study> studies = new StudySelection(Pseudonyms.of(site), 64)
                .select(files, ProgressMonitor.NONE).stream()
                        .peek(choice -> choice.exclusion().ifPresent(why -> say("left out: %s", why.inWords())))
                        .flatMap(choice -> choice.study().stream())
                        .toList();
        int gate = Integer.parseInt(args[5]);
        TuningRequest request = new TuningRequest(
                "site",
                ModelLibrary.DEFAULT_ID,
                TuningRequest.entries(studies, PatientSplit.draw(studies, seed)),
                15,
                Long.parseLong(args[3]),
                seed,
                "Dr Test",
                new TuningRequest.Size(8, Integer.parseInt(args[4]), 200, gate, gate == 0 ? 0 : 10));
        WorkFolder work = WorkFolder.create(site.resolve("runs").resolve("run"), request);
        ModelRegistry registry = new ModelRegistry(ModelLibrary.installed(), site.resolve("models"));
        long[] start = {System.nanoTime(), cpu()};
        new TuningRun(work, registry, "trial", event -> {
                    if (event.kind() != TuningEvent.Kind.STEP && event.kind() != TuningEvent.Kind.PREVIEW) {
                        say("%.0f s (CPU %.0f s) %s", seconds(start[0]), (cpu() - start[1]) / 1e9, event.asLine());
                    }
                })
                .run();
        registry.record("site").gate().checks().forEach(check -> say("%s", check));
        registry.record("site").metrics().forEach((name, interval) -> say("%s: %s", name, interval.inWords()));
        trueGain(registry, patients);
    }

    /** On four more patients, by what the detector would have shown without noise. */
    private static void trueGain(ModelRegistry registry, SiteStudies patients) throws Exception {
        Weights parent = registry.load(ModelLibrary.DEFAULT_ID);
        Denoiser before = new NetworkDenoiser(parent, new ClassicalDenoiser());
        Denoiser untuned = new NetworkDenoiser(parent.trustedIn(ANY_NOISE), new ClassicalDenoiser());
        Denoiser candidate = new NetworkDenoiser(registry.load("site"), new ClassicalDenoiser());
        Denoiser tuned = new NetworkDenoiser(registry.load("site").trustedIn(ANY_NOISE), new ClassicalDenoiser());
        List<Double> overBefore = new ArrayList<>();
        List<Double> overUntuned = new ArrayList<>();
        for (int patient = 11; patient <= 14; patient++) {
            for (int loop = 0; loop < 2; loop++) {
                SimulatedLoop simulated = patients.simulate(patient, loop);
                overBefore.add(10 * Math.log10(error(before, simulated) / error(candidate, simulated)));
                overUntuned.add(10 * Math.log10(error(untuned, simulated) / error(tuned, simulated)));
            }
        }
        say("true gain of patients 11 to 14 over the product before: %s %s", inWords(overBefore), overBefore);
        say("true gain of patients 11 to 14 over the untuned network: %s %s", inWords(overUntuned), overUntuned);
    }

    private static String inWords(List<Double> gains) {
        return Interval.of(gains.stream().mapToDouble(gain -> gain).toArray()).inWords();
    }

    private static double error(Denoiser denoiser, SimulatedLoop loop) throws Exception {
        double[] sum = new double[1];
        denoiser.denoise(
                loop.noisy(),
                each -> {
                    Frame result = CrossFusion.mix(each, denoiser.defaultSettings());
                    Frame clean = loop.exposure(each.index()).clean();
                    for (int i = 0; each.index() >= 3 && i < clean.size().pixelCount(); i++) {
                        sum[0] += Math.pow(result.value(i) - clean.value(i), 2);
                    }
                },
                ProgressMonitor.NONE);
        return sum[0];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void say(String text, Object... what) {
        System.out.println(String.format(Locale.ROOT, text, what));
    }
}
