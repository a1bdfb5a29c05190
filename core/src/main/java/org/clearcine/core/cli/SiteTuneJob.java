package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.training.CostProbe;
import org.clearcine.core.training.TuningRecipe;
import org.clearcine.core.tuning.run.TuningEvent;
import org.clearcine.core.tuning.run.TuningRequest;
import org.clearcine.core.tuning.run.TuningRun;
import org.clearcine.core.tuning.run.WorkFolder;
import org.clearcine.core.tuning.study.CostEstimate;
import org.clearcine.core.tuning.study.PatientSplit;
import org.clearcine.core.tuning.study.Pseudonyms;
import org.clearcine.core.tuning.study.SiteProfile;
import org.clearcine.core.tuning.study.Study;
import org.clearcine.core.tuning.study.StudyChoice;
import org.clearcine.core.tuning.study.StudySelection;

/** Fine-tuning without a window: selects, splits, trains, judges and registers, as the wizard does. */
final class SiteTuneJob {

    /**
     * What the command line says.
     *
     * @param heldOut files and folders whose patients are held out; empty draws a quarter of the patients
     * @param by the person who starts it
     */
    record Wish(
            List<Path> inputs,
            List<Path> heldOut,
            String id,
            String base,
            double minutes,
            long steps,
            long seed,
            String by,
            TuningRequest.Size size) {}

    private final ModelRegistry registry;
    private final Path runs;
    private final ProgressMonitor progress;

    SiteTuneJob(ModelRegistry registry, Path runs, ProgressMonitor progress) {
        this.registry = registry;
        this.runs = runs;
        this.progress = progress;
    }

    /** A new run, written down and not yet begun. */
    WorkFolder prepare(Wish wish, Facts facts) throws IOException, CancelledException, WeightsException {
        if (registry.find(wish.id).isPresent()) {
            throw new IOException("There are weights called " + wish.id + " already.");
        }
        ModelManifest parent = registry.load(wish.base).manifest();
        if (parent.network().isCausal()) {
            throw new IOException(
                    wish.base + " is for live use and shares the weights of others: fine-tune those, and run what"
                            + " comes of it with --causal.");
        }
        StudySelection selection = new StudySelection(Pseudonyms.of(runs), Math.max(64, wish.size.patchSide()));
        List<StudyChoice> offered = selection.select(wish.inputs, progress);
        List<StudyChoice> held = selection.select(wish.heldOut, progress);
        tellExclusions(offered, facts);
        tellExclusions(held, facts);
        List<Study> studies = Stream.concat(offered.stream(), held.stream())
                .flatMap(choice -> choice.study().stream())
                .toList();
        if (!PatientSplit.isPossible(studies)) {
            throw new IOException(
                    "Fine-tuning takes usable studies of at least two patients, so that one can be held out; "
                            + studies.size() + " usable studies were found.");
        }
        PatientSplit split = wish.heldOut.isEmpty()
                ? PatientSplit.draw(studies, wish.seed)
                : PatientSplit.holdingOut(studies, patients(held));
        SiteProfile profile = new SiteProfile(studies);
        for (String sentence : profile.outside(parent.noiseRange())) {
            facts.line("Noise", "%s", sentence);
        }
        facts.line("Trained on", "%s", String.join(", ", split.training()));
        facts.line("Held out", "%s", String.join(", ", split.heldOut()));
        facts.line("Estimate", "%s", estimate(studies, wish));
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        return WorkFolder.create(
                runs.resolve(stamp + "-" + wish.id),
                new TuningRequest(
                        wish.id,
                        wish.base,
                        TuningRequest.entries(studies, split),
                        wish.minutes,
                        wish.steps,
                        wish.seed,
                        wish.by,
                        wish.size));
    }

    /** From a few real steps on this device; where they cannot be taken the run itself will say why. */
    private String estimate(List<Study> studies, Wish wish) throws IOException, CancelledException, WeightsException {
        TuningRequest.Size size = wish.size;
        TuningRecipe recipe = TuningRecipe.ON_SITE.sized(size.batch(), size.patchSide(), size.checkpointEvery());
        try {
            CostProbe.Measured probe = CostProbe.of(registry.load(wish.base), recipe, progress);
            return CostEstimate.measured(studies, wish.minutes, size.patchSide(), probe)
                            .inWords()
                    + String.format(Locale.ROOT, ", %.0f ms a step", probe.millisPerStep());
        } catch (NetworkUnavailableException e) {
            return CostEstimate.of(studies, wish.minutes, size.batch()).inWords();
        }
    }

    private static Set<String> patients(List<StudyChoice> held) throws IOException {
        Set<String> patients = new HashSet<>();
        held.forEach(choice -> choice.study().map(Study::patient).ifPresent(patients::add));
        if (patients.isEmpty()) {
            throw new IOException("None of the studies to hold out can be used.");
        }
        return patients;
    }

    private static void tellExclusions(List<StudyChoice> choices, Facts facts) {
        for (int i = 0; i < choices.size(); i++) {
            StudyChoice choice = choices.get(i);
            int number = i + 1;
            choice.exclusion()
                    .ifPresent(
                            why -> facts.line("Left out", "study %d: %s. %s", number, why.inWords(), choice.detail()));
        }
    }

    /** The run that was cut off last. */
    WorkFolder unfinished() throws IOException {
        Optional<WorkFolder> work = WorkFolder.unfinished(runs);
        return work.orElseThrow(() -> new IOException("There is no run to go on with."));
    }

    /** Runs to the end and says how it was. */
    TuningEvent run(WorkFolder work) throws IOException {
        work.order(WorkFolder.Order.GO_ON);
        TuningEvent[] last = new TuningEvent[1];
        TuningRun run = new TuningRun(work, registry, ProductVersion.text(), event -> {
            append(work, event);
            if (event.kind() == TuningEvent.Kind.STAGE) {
                progress.progress(event.text(), event.step(), event.total());
            } else if (event.kind() == TuningEvent.Kind.STEP) {
                progress.progress("Training", event.step(), event.total());
            }
            last[0] = event;
        });
        run.run();
        return last[0];
    }

    private static void append(WorkFolder work, TuningEvent event) {
        try {
            work.say(event);
        } catch (IOException e) {
            // The run itself says what is wrong with its folder.
            return;
        }
    }
}
