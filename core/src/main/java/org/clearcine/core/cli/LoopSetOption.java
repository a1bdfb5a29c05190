package org.clearcine.core.cli;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.bench.BenchLoop;
import org.clearcine.core.bench.LoopSets;
import picocli.CommandLine.Option;

/** On which loops a measurement is made. */
final class LoopSetOption {

    @Option(
            names = "--set",
            paramLabel = "eval|own|development|FOLDER",
            defaultValue = "own",
            description =
                    "Loops to measure on: our own held-out scenes (own, the default), the evaluation set beside the"
                            + " program (eval), scenes of training kinds to choose between weights by (development), or a folder"
                            + " with clean.dcm, truth.json and noisy-*.dcm.")
    private String set;

    List<BenchLoop> loops() throws IOException {
        return LoopSets.of(set);
    }
}
