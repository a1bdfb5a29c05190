package org.clearcine.core.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.trend.ActionLimits;
import org.clearcine.core.physics.trend.ConstancyRecord;
import org.clearcine.core.physics.trend.ConstancyStore;
import org.clearcine.core.physics.trend.Trend;
import org.clearcine.core.physics.trend.TrendFigures;
import org.clearcine.core.physics.trend.TrendFiles;
import org.clearcine.core.progress.CancelledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Constancy of a device and protocol: figures added, listed against their limits, and filed. */
@Command(
        name = "trend",
        description = "Constancy: follows figures of a device and protocol against action limits.",
        mixinStandardHelpOptions = true,
        subcommands = {TrendCommand.Add.class, TrendCommand.Show.class, TrendCommand.File.class})
final class TrendCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: add, list or report");
    }

    /** Where the records lie, and which of them are meant. */
    static final class Place {

        @Option(names = "--store", paramLabel = "FILE", description = "Default: in ClearCine's own data folder.")
        private Path store;

        @Option(names = "--device", required = true, description = "A name that you chose for the device.")
        private String device;

        @Option(names = "--protocol", required = true, description = "A name that you chose for the protocol.")
        private String protocol;

        @Option(
                names = "--warning",
                defaultValue = "10",
                description = "Percent from the baseline; default ${DEFAULT-VALUE}.")
        private double warning;

        @Option(
                names = "--action",
                defaultValue = "20",
                description = "Percent from the baseline; default ${DEFAULT-VALUE}.")
        private double action;

        ConstancyStore open() {
            return store == null ? ConstancyStore.ofUser() : new ConstancyStore(store);
        }

        /** Before anything is measured or kept: what is used wrongly leaves no record behind. */
        ActionLimits limits(CommandSpec command) {
            if (!(warning > 0 && action >= warning)) {
                throw new ParameterException(command.commandLine(), "--action must be --warning or more, above 0.");
            }
            return new ActionLimits(warning / 100, action / 100);
        }

        List<Trend> trends(ActionLimits limits) throws IOException {
            return Trend.all(open(), device, protocol, limits);
        }

        Provenance provenance() {
            return Provenance.of(ProductVersion.PRODUCT + " " + ProductVersion.text())
                    .with("device", device)
                    .with("protocol", protocol)
                    .with("baseline", "median of the first five records")
                    .with("warning limit", warning + " %")
                    .with("action limit", action + " %");
        }
    }

    /** Measures a loop, or takes one figure, and adds it. */
    @Command(
            name = "add",
            description = "Measure a loop and add its figures, or add one figure.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        @Mixin
        private Place place;

        @Parameters(arity = "0..1", paramLabel = "LOOP.dcm", description = "The loop to measure.")
        private Path loop;

        @Option(names = "--denoise", description = "Denoise the loop too and follow both forms.")
        private boolean denoise;

        @Mixin
        private LabOptions regions;

        @Option(names = "--quantity", description = "Name of one figure to add instead of a loop's.")
        private String quantity;

        @Option(names = "--value", description = "Its value.")
        private Double value;

        @Option(names = "--at", paramLabel = "TIME", description = "Such as 2025-03-01T08:30:00Z; default is now.")
        private String at;

        @Mixin
        private MethodOption method;

        @Mixin
        private Answer answer;

        @Spec
        private CommandSpec command;

        @Override
        public Integer call() throws IOException, CancelledException {
            ActionLimits limits = place.limits(command);
            List<ConstancyRecord> records = quantity == null ? measured() : List.of(single());
            place.open().add(records);
            List<String> names = records.stream().map(ConstancyRecord::quantity).toList();
            List<Trend> trends = place.trends(limits).stream()
                    .filter(trend -> names.contains(trend.quantity()))
                    .toList();
            answer.give(json(trends), sentences(trends));
            return 0;
        }

        private ConstancyRecord single() {
            if (value == null || loop != null || !Double.isFinite(value)) {
                throw new ParameterException(
                        command.commandLine(), "--quantity goes with --value, and without a loop.");
            }
            return new ConstancyRecord(when(), place.device, place.protocol, quantity, value);
        }

        private Instant when() {
            try {
                return at == null ? Instant.now() : Instant.parse(at);
            } catch (DateTimeParseException e) {
                throw new ParameterException(
                        command.commandLine(), "--at must be a time such as 2025-03-01T08:30:00Z.");
            }
        }

        private List<ConstancyRecord> measured() throws IOException, CancelledException {
            if (loop == null) {
                throw new ParameterException(command.commandLine(), "name a loop, or --quantity and --value.");
            }
            try (TerminalProgress progress =
                            TerminalProgress.on(command.commandLine().getErr());
                    LabRun run = run(progress)) {
                return TrendFigures.of(
                        run.measure(regions.regions(List.of()), regions.profiles(), 0, progress),
                        when(),
                        place.device,
                        place.protocol);
            }
        }

        private LabRun run(TerminalProgress progress) throws IOException, CancelledException {
            if (!denoise) {
                return LabRun.alone(loop);
            }
            Denoiser denoiser = method.denoiser();
            return LabRun.denoised(loop, denoiser, denoiser.defaultSettings(), progress);
        }
    }

    /** What the newest records say. */
    @Command(
            name = "list",
            description = "Say of each figure where it stands against its limits.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Mixin
        private Place place;

        @Mixin
        private Answer answer;

        @Spec
        private CommandSpec command;

        @Override
        public Integer call() throws IOException {
            List<Trend> trends = place.trends(place.limits(command));
            answer.give(json(trends), trends.isEmpty() ? "No records of this device and protocol." : sentences(trends));
            return 0;
        }
    }

    /** Writes the trends to file. */
    @Command(
            name = "report",
            description = "Write all figures through time as CSV or PDF.",
            mixinStandardHelpOptions = true)
    static final class File implements Callable<Integer> {

        @Mixin
        private Place place;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Ends in .csv or .pdf.")
        private Path out;

        @Mixin
        private Answer answer;

        @Spec
        private CommandSpec command;

        @Override
        public Integer call() throws IOException {
            List<Trend> trends = place.trends(place.limits(command));
            if (trends.isEmpty()) {
                throw new IOException("There are no records of this device and protocol.");
            }
            boolean pdf = out.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
            LabRun.write(
                    out,
                    pdf
                            ? TrendFiles.pdf(trends, place.provenance())
                            : TrendFiles.csv(trends, place.provenance()).getBytes(StandardCharsets.UTF_8));
            answer.give(json(trends), "Written: " + out);
            return 0;
        }
    }

    private static String sentences(List<Trend> trends) {
        return String.join("\n", trends.stream().map(Trend::sentence).toList());
    }

    private static JsonObject json(List<Trend> trends) {
        JsonArray array = new JsonArray();
        for (Trend trend : trends) {
            JsonObject one = new JsonObject();
            ConstancyRecord newest = trend.records().get(trend.records().size() - 1);
            one.addProperty("quantity", trend.quantity());
            one.addProperty("records", trend.records().size());
            one.addProperty("value", newest.value());
            one.addProperty("time", newest.when().toString());
            if (Double.isFinite(trend.baseline())) {
                one.addProperty("baseline", trend.baseline());
                one.addProperty("deviationPercent", trend.deviationPercent(newest));
            }
            one.addProperty("status", trend.status().name());
            array.add(one);
        }
        JsonObject object = new JsonObject();
        object.add("figures", array);
        return object;
    }
}
