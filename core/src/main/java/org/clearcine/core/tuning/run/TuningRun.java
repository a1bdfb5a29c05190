package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.Weights;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.training.LoopPlanes;
import org.clearcine.core.training.MemoryShortage;
import org.clearcine.core.training.SiteTuning;
import org.clearcine.core.training.TrainingFailedException;
import org.clearcine.core.training.TuningRecipe;

/**
 * The whole run from its folder to the registry: prepare, train, judge, register; what was done before is not done again.
 *
 * <p>Every way out is one sentence. What stands in the folder after it is what to go on from.
 */
public final class TuningRun {

    private static final long FEWEST_STEPS = 100;

    private final WorkFolder work;
    private final ModelRegistry registry;
    private final String codeVersion;
    private final RunMonitor monitor;

    /** @param out is told what the protocol says */
    public TuningRun(WorkFolder work, ModelRegistry registry, String codeVersion, Consumer<TuningEvent> out) {
        this.work = work;
        this.registry = registry;
        this.codeVersion = codeVersion;
        this.monitor = new RunMonitor(work, out);
    }

    /** Runs to an end and says which. */
    public TuningEvent.Ending run() {
        TuningEvent end = outcome();
        monitor.say(end);
        return end.ending();
    }

    private TuningEvent outcome() {
        try (RunLock lock = RunLock.takePatiently(work.path().toAbsolutePath().getParent())
                .orElseThrow(() -> new IOException("Another fine-tuning run is going on; only one runs at a time."))) {
            try {
                return trained();
            } catch (CancelledException e) {
                return stopped();
            }
        } catch (IOException | WeightsException | NetworkUnavailableException | TrainingFailedException e) {
            return TuningEvent.ended(TuningEvent.Ending.FAILED, RunFault.sentence(e, work));
        } catch (OutOfMemoryError | RuntimeException e) {
            return TuningEvent.ended(
                    TuningEvent.Ending.FAILED,
                    MemoryShortage.isCauseOf(e)
                            ? "There is not enough memory for fine-tuning, even with smaller batches. Nothing was lost."
                            : "Fine-tuning stopped by a mistake of the program ("
                                    + e.getClass().getSimpleName() + "). The last checkpoint stands.");
        }
    }

    private TuningEvent trained()
            throws IOException, CancelledException, WeightsException, NetworkUnavailableException,
                    TrainingFailedException {
        TuningRequest request = work.request();
        Weights parent = registry.load(request.parent());
        Preparation preparation = new Preparation(work, monitor);
        List<LoopPlanes> heldOut = preparation.heldOut(request);
        List<LoopPlanes> training = preparation.training(request, parent);
        try {
            SiteTuning.Result result = tuning(request, parent, training).run(training, heldOut, monitor);
            return judged(request, parent, result);
        } catch (OutOfMemoryError | RuntimeException e) {
            if (!MemoryShortage.isCauseOf(e) || work.batch().isPresent()) {
                throw e;
            }
        }
        work.fixBatch(Math.max(1, request.size().batch() / 2));
        monitor.say(new TuningEvent(
                TuningEvent.Kind.NOTICE, 0, 0, 0, 0, "There was not enough memory; it goes on with half the batch."));
        SiteTuning.Result result = tuning(request, parent, training).run(training, heldOut, monitor);
        return judged(request, parent, result);
    }

    private SiteTuning tuning(TuningRequest request, Weights parent, List<LoopPlanes> training)
            throws IOException, CancelledException, NetworkUnavailableException {
        TuningRequest.Size size = request.size();
        int batch = work.batch().orElse((long) size.batch()).intValue();
        TuningRecipe recipe = TuningRecipe.ON_SITE.sized(batch, size.patchSide(), size.checkpointEvery());
        long steps = work.steps().orElse(request.steps());
        if (steps == 0) {
            monitor.progress("Timing a step", 0, 1);
            double millis = new SiteTuning(plan(request, parent, recipe, FEWEST_STEPS), Precision.best())
                    .millisPerStep(training, monitor);
            steps = Math.max(FEWEST_STEPS, (long) (request.minutes() * 60_000 / millis));
        }
        if (work.steps().isEmpty()) {
            work.fixSteps(steps);
        }
        return new SiteTuning(plan(request, parent, recipe, steps), Precision.best());
    }

    private SiteTuning.Plan plan(TuningRequest request, Weights parent, TuningRecipe recipe, long steps) {
        return new SiteTuning.Plan(parent, recipe, steps, request.seed(), work.path());
    }

    private TuningEvent judged(TuningRequest request, Weights parent, SiteTuning.Result result)
            throws IOException, CancelledException, WeightsException {
        monitor.isJudging();
        return new Registration(work, registry, codeVersion, monitor).judge(request, parent, result);
    }

    /** Stopped: what is best so far is judged like any other; discarded: nothing of it stays. */
    private TuningEvent stopped() throws IOException, WeightsException {
        if (monitor.order() == WorkFolder.Order.DISCARD) {
            work.clear();
            return TuningEvent.ended(TuningEvent.Ending.DISCARDED, "The run was discarded; nothing of it was kept.");
        }
        TuningRequest request = work.request();
        Weights parent = registry.load(request.parent());
        TuningRecipe recipe = TuningRecipe.ON_SITE;
        Optional<SiteTuning.Result> best =
                new SiteTuning(plan(request, parent, recipe, FEWEST_STEPS), Precision.best()).best();
        if (best.isEmpty()) {
            return TuningEvent.ended(
                    TuningEvent.Ending.DISCARDED, "The run was stopped before there was anything to keep.");
        }
        try {
            return judged(request, parent, best.get());
        } catch (CancelledException e) {
            work.clear();
            return TuningEvent.ended(TuningEvent.Ending.DISCARDED, "The run was discarded; nothing of it was kept.");
        }
    }
}
