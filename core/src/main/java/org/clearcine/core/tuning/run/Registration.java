package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.Weights;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.training.HeldOutPoint;
import org.clearcine.core.training.SiteTuning;
import org.clearcine.core.tuning.gate.QualityGate;
import org.clearcine.core.tuning.study.NoiseLevel;
import org.clearcine.core.tuning.study.SiteProfile;
import org.clearcine.core.tuning.study.Study;

/** The end of a run: the best weights before the gate, then in the registry with everything that is known of them. */
final class Registration {

    /** Simulated doses are spread by more than this about those of the studies. */
    private static final double LEVEL_MARGIN = 1.15;

    /** The next study of the same detector is measured a little off. */
    private static final double CORRELATION_MARGIN = 0.03;

    private final WorkFolder work;
    private final ModelRegistry registry;
    private final String codeVersion;
    private final RunMonitor monitor;

    Registration(WorkFolder work, ModelRegistry registry, String codeVersion, RunMonitor monitor) {
        this.work = work;
        this.registry = registry;
        this.codeVersion = codeVersion;
        this.monitor = monitor;
    }

    /** Weights, how much of what was learned they are, and what the gate says of them. */
    private record Attempt(double share, byte[] file, Weights candidate, QualityGate.Judgement judgement) {

        boolean passed() {
            return judgement.verdict().passed();
        }
    }

    TuningEvent judge(TuningRequest request, Weights parent, SiteTuning.Result result)
            throws IOException, CancelledException, WeightsException {
        Attempt attempt = best(request, parent, result);
        ModelRecord record = record(request, attempt, result);
        if (registry.find(request.id()).isEmpty()) {
            registry.register(record, attempt.candidate.manifest(), attempt.file);
        }
        work.write("report.pdf", new TuningReport(record, work).toPdf());
        return attempt.passed() ? passed(request, attempt) : refused(request, attempt);
    }

    private Attempt best(TuningRequest request, Weights parent, SiteTuning.Result result)
            throws IOException, CancelledException, WeightsException {
        List<DicomLoop> opened = new ArrayList<>();
        try {
            List<FrameSource> loops = heldOut(request, opened);
            NoiseLevel typical = new SiteProfile(request.studies(true)).typical();
            QualityGate gate = new QualityGate(request.size().scope(typical));
            QualityGate.Standard standard = gate.standard(denoiser(parent), loops, monitor);
            return StepBack.best(
                    share -> {
                        byte[] file = Safetensors.write(StepBack.between(parent.tensors(), result.weights(), share));
                        Weights candidate = Weights.verified(manifest(request, parent, file, result), file);
                        return new Attempt(
                                share, file, candidate, gate.judge(standard, denoiser(candidate), loops, monitor));
                    },
                    Attempt::passed,
                    attempt -> attempt.judgement.gains());
        } finally {
            for (DicomLoop loop : opened) {
                loop.close();
            }
        }
    }

    private static Denoiser denoiser(Weights weights) {
        return new NetworkDenoiser(weights, new ClassicalDenoiser());
    }

    /** Opens the loops that are judged on; the caller closes what was opened, also after a failure. */
    private List<FrameSource> heldOut(TuningRequest request, List<DicomLoop> opened) throws IOException {
        List<FrameSource> loops = new ArrayList<>();
        for (Study study : request.studies(true)) {
            try {
                DicomLoop loop = DicomReader.open(study.file(), Limits.DEFAULT);
                opened.add(loop);
                loops.add(loop.cineLoop().frames());
            } catch (BadInputException e) {
                monitor.say(new TuningEvent(
                        TuningEvent.Kind.NOTICE, 0, 0, 0, 0, "A held-out study can no longer be read."));
            }
        }
        if (loops.isEmpty()) {
            throw new IOException("None of the held-out studies can be read any more.");
        }
        return loops;
    }

    private static TuningEvent passed(TuningRequest request, Attempt attempt) {
        String text = attempt.share == 1
                ? "The new weights passed the gate and wait for a named person to activate them."
                : String.format(
                        Locale.ROOT,
                        "The new weights did not pass the gate as they were; %.0f %% of the way from %s to them did, and"
                                + " these wait for a named person to activate them.",
                        100 * attempt.share,
                        request.parent());
        return TuningEvent.ended(TuningEvent.Ending.CANDIDATE, text);
    }

    private static TuningEvent refused(TuningRequest request, Attempt attempt) {
        return TuningEvent.ended(
                TuningEvent.Ending.REJECTED,
                "The new weights did not pass the gate; " + request.parent() + " stays in use. "
                        + String.join(" ", attempt.judgement.verdict().reasons()));
    }

    private ModelManifest manifest(TuningRequest request, Weights parent, byte[] file, SiteTuning.Result result) {
        ModelManifest from = parent.manifest();
        SiteProfile site = request.profile();
        ModelManifest.NoiseRange range = from.noiseRange();
        return new ModelManifest(
                request.id(),
                request.id() + ", adapted on site from " + from.id(),
                from.id(),
                Weights.sha256(file),
                from.network(),
                Weights.shapes(result.weights()),
                new ModelManifest.NoiseRange(
                        Math.min(range.lowestLevel(), site.lowestLevel() / LEVEL_MARGIN),
                        Math.max(range.highestLevel(), site.highestLevel() * LEVEL_MARGIN),
                        Math.max(range.highestCorrelation(), site.highestCorrelation() + CORRELATION_MARGIN),
                        range.leastDistantCorrelation()),
                new ModelManifest.Provenance(
                        "adapted without clean frames of the site: its loops denoised by the parent, in fresh noise of their own kind,"
                                + " and simulated scenes as its detector would see them",
                        "noisy loops of this hospital's patients; hospital data; " + request.simulatedLoops()
                                + " simulated loops",
                        result.bestStep(),
                        from.provenance().cleanFramesSeen(),
                        "hospital data, not to be published",
                        codeVersion),
                Map.of(
                        "heldOutLossBefore", result.heldOut().get(0).loss(),
                        "heldOutLossAfter", bestLoss(result)));
    }

    private static double bestLoss(SiteTuning.Result result) {
        return result.heldOut().stream()
                .skip(1)
                .mapToDouble(HeldOutPoint::loss)
                .min()
                .orElseThrow();
    }

    private ModelRecord record(TuningRequest request, Attempt attempt, SiteTuning.Result result)
            throws IOException, WeightsException {
        Weights parent = registry.load(request.parent());
        TuningRequest.Size size = request.size();
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "training steps",
                work.steps().map(String::valueOf).orElse("unknown"),
                PreviewPicture.BEST_STEP,
                Long.toString(result.bestStep()),
                "patches a step",
                work.batch().orElse((long) size.batch()).toString(),
                "side of a patch",
                Integer.toString(size.patchSide()),
                "steps between looks at held-out loops",
                Long.toString(size.checkpointEvery()),
                "simulated scenes",
                Integer.toString(request.simulatedLoops()),
                "objective",
                "error in decibels, edges weighted, on re-noised and simulated pairs",
                ModelRecord.SHARE_LEARNED,
                String.format(Locale.ROOT, "%.2f", attempt.share)));
        return new ModelRecord(
                request.id(),
                new ModelRecord.Lineage(
                        request.parent(),
                        parent.manifest().weightsSha256(),
                        attempt.candidate.manifest().weightsSha256(),
                        codeVersion,
                        request.seed(),
                        request.startedBy(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()),
                parameters,
                new SiteProfile(request.studies(false)).summary(),
                new SiteProfile(request.studies(true)).summary(),
                attempt.judgement.metrics(),
                attempt.judgement.verdict(),
                new ModelRecord.Curves(
                        result.training(),
                        result.heldOut().stream().map(HeldOutPoint::step).toList(),
                        result.heldOut().stream().map(HeldOutPoint::loss).toList()),
                limits(request),
                true);
    }

    private static List<String> limits(TuningRequest request) {
        SiteProfile site = request.profile();
        List<String> limits = new ArrayList<>();
        limits.add(String.format(
                Locale.ROOT,
                "Do not use it at doses outside of %.0f to %.0f mean quanta a pixel: it has not seen such noise.",
                new NoiseLevel(site.lowestLevel(), 0).quanta(),
                new NoiseLevel(site.highestLevel(), 0).quanta()));
        List<String> devices = site.summary().deviceModels();
        limits.add(
                devices.isEmpty()
                        ? "Do not use it on other devices than those it was adapted on."
                        : "Do not use it on other devices than " + String.join(" and ", devices) + ".");
        limits.add("Do not use it on loops that were filtered in time or compressed with loss before.");
        if (request.studies(true).stream().map(Study::patient).distinct().count() < 3) {
            limits.add(
                    "It was judged on very few patients; look at raw and denoised side by side before relying on it.");
        }
        return List.copyOf(limits);
    }
}
