package org.clearcine.app.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.cli.CostChild;
import org.clearcine.core.cli.TuningChild;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.storage.DataFolder;
import org.clearcine.core.training.CostProbe;
import org.clearcine.core.tuning.run.CostProcess;
import org.clearcine.core.tuning.run.TuningProcess;
import org.clearcine.core.tuning.run.TuningRequest;

/**
 * Where models and runs lie, and how a run is made.
 *
 * @param registry the site's models
 * @param runs folder of all runs
 * @param entry what the process that trains runs
 * @param size how much a step and the gate take
 * @param steps training steps; 0 for as many as fit into the minutes that are asked for
 * @param parent id of the weights to begin from
 */
public record TuningSetup(
        ModelRegistry registry,
        Path runs,
        TuningProcess.EntryPoint entry,
        TuningRequest.Size size,
        long steps,
        String parent) {

    /** What a run takes on this device, measured by a process of its own. */
    CostProbe.Measured probe(ProgressMonitor progress) throws IOException, CancelledException {
        return new CostProcess(new TuningProcess.EntryPoint(CostChild.class.getName(), List.of()))
                .measure(parent, size, progress);
    }

    /** That of this user. */
    public static TuningSetup installed() {
        return new TuningSetup(
                ModelRegistry.installed(),
                DataFolder.ofUser().resolve("runs"),
                new TuningProcess.EntryPoint(TuningChild.class.getName(), List.of()),
                TuningRequest.Size.STANDARD,
                0,
                ModelLibrary.DEFAULT_ID);
    }
}
