package org.clearcine.core.tuning.run;

import java.nio.file.Path;
import java.util.List;

/** A process that starts a run, as a workstation does, and waits to be killed. */
public final class TinyStarter {

    private TinyStarter() {}

    /** @param args the work folder */
    public static void main(String[] args) throws Exception {
        new TuningProcess(new WorkFolder(Path.of(args[0])))
                .start(new TuningProcess.EntryPoint(TinyTuning.class.getName(), List.of()));
        System.out.println("started");
        Thread.sleep(600_000);
    }
}
