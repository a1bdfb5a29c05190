package org.clearcine.core.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.BenchLoop;
import org.clearcine.core.bench.BenchMethod;
import org.clearcine.core.bench.MethodCatalog;
import org.clearcine.core.bench.PictureBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes one picture with crops of what every method makes of every loop, beside the truth. */
@Command(
        name = "pictures",
        description = "Write one picture of crops: a row for each loop, a column for each method, the truth last.",
        mixinStandardHelpOptions = true)
final class BenchPicturesCommand implements Callable<Integer> {

    private static final int SMALLEST_CROP = 32;
    private static final int LARGEST_CROP = 512;

    @Mixin
    private Answer answer;

    @Mixin
    private LoopSetOption set;

    @Mixin
    private MethodsOption methods;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The PNG file to write.")
    private Path file;

    @Option(
            names = "--crop",
            paramLabel = "SIDE",
            defaultValue = "160",
            description = "Default ${DEFAULT-VALUE} pixels.")
    private int side;

    @Override
    public Integer call() throws Exception {
        if (side < SMALLEST_CROP || side > LARGEST_CROP) {
            throw new ParameterException(
                    spec.commandLine(), "--crop must be from " + SMALLEST_CROP + " to " + LARGEST_CROP);
        }
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            List<BenchMethod> chosen = methods.chosen(MethodCatalog.all(MethodCatalog.denoisers(), progress));
            List<BenchLoop> loops = set.loops();
            new PictureBench(chosen, progress).write(loops, side, file);
            progress.close();
            JsonObject object = new JsonObject();
            object.addProperty("file", file.toString());
            String rows = String.join(", ", loops.stream().map(BenchLoop::name).toList());
            String columns =
                    String.join(", ", chosen.stream().map(BenchMethod::id).toList());
            object.addProperty("rows", rows);
            object.addProperty("columns", columns + ", truth");
            answer.give(object, file + "\nrows: " + rows + "\ncolumns: " + columns + ", truth");
        }
        return 0;
    }
}
