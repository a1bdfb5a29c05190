package org.clearcine.core.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.tuning.run.TuningEvent;
import org.clearcine.core.tuning.run.TuningRun;
import org.clearcine.core.tuning.run.WorkFolder;

/** Where the process that trains begins: runs one work folder and says how it goes, a line of JSON each. */
public final class TuningChild {

    private TuningChild() {}

    /** @param args the work folder */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        useOneThread();
        run(new WorkFolder(Path.of(args[0])), ModelRegistry.installed(), out);
    }

    /** So that the viewer keeps the other cores, and sums are the same in every run. */
    private static void useOneThread() {
        try {
            TorchRuntime.useThreads(1);
        } catch (NetworkUnavailableException e) {
            // The run itself meets the same and says so.
            return;
        }
    }

    static TuningEvent.Ending run(WorkFolder work, ModelRegistry registry, PrintStream out) {
        return new TuningRun(work, registry, ProductVersion.text(), event -> out.println(event.asLine())).run();
    }
}
