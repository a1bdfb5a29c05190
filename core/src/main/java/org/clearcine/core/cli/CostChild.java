package org.clearcine.core.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.training.CostProbe;
import org.clearcine.core.training.TuningRecipe;
import org.clearcine.core.tuning.run.CostProcess;
import org.clearcine.core.tuning.run.CostProcess.Line;

/** Where the process that measures the cost of a run begins; it says what it finds, see {@link CostProcess}. */
public final class CostChild {

    private CostChild() {}

    /** @param args id of the parent, patches a step, side of a patch */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TuningRecipe recipe = TuningRecipe.ON_SITE.sized(
                Integer.parseInt(args[1]), Integer.parseInt(args[2]), TuningRecipe.ON_SITE.checkpointEvery());
        ProgressMonitor progress = new ProgressMonitor() {
            @Override
            public void progress(String stage, long done, long total) {
                out.println(Line.stage(stage, done, total).asJson());
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        try {
            TorchRuntime.useThreads(1);
            CostProbe.Measured found = CostProbe.of(ModelRegistry.installed().load(args[0]), recipe, progress);
            out.println(Line.found(found).asJson());
        } catch (IOException | WeightsException | NetworkUnavailableException e) {
            out.println(Line.fault(e.getMessage()).asJson());
        } catch (CancelledException e) {
            out.println(Line.fault("It was stopped.").asJson());
        }
    }
}
