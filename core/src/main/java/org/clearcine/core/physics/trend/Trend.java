package org.clearcine.core.physics.trend;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.lab.LabPlot;

/** One figure of one device and protocol through time, with what its limits say of each record. */
public final class Trend {

    private final List<ConstancyRecord> records;
    private final ActionLimits limits;

    /** @param records of one device, protocol and quantity, oldest first */
    public Trend(List<ConstancyRecord> records, ActionLimits limits) {
        this.records = List.copyOf(records);
        this.limits = limits;
    }

    /** All figures of a device and protocol, in the order in which they first came. */
    public static List<Trend> all(ConstancyStore store, String device, String protocol, ActionLimits limits)
            throws IOException {
        List<Trend> trends = new ArrayList<>();
        List<String> quantities = store.all().stream()
                .filter(record ->
                        record.device().equals(device) && record.protocol().equals(protocol))
                .map(ConstancyRecord::quantity)
                .distinct()
                .toList();
        for (String quantity : quantities) {
            trends.add(new Trend(store.series(device, protocol, quantity), limits));
        }
        return trends;
    }

    public List<ConstancyRecord> records() {
        return records;
    }

    public ActionLimits limits() {
        return limits;
    }

    public String quantity() {
        return records.get(0).quantity();
    }

    /** Median of the first five records; NaN before there are five. */
    public double baseline() {
        return ActionLimits.baseline(records);
    }

    public ActionLimits.Status status(ConstancyRecord record) {
        return limits.status(records, record);
    }

    /** What the newest record says. */
    public ActionLimits.Status status() {
        return status(records.get(records.size() - 1));
    }

    /** Relative deviation from the baseline in percent; NaN before there is one. */
    public double deviationPercent(ConstancyRecord record) {
        return 100 * (record.value() - baseline()) / Math.abs(baseline());
    }

    /** A status in words: never by colour alone. */
    public static String words(ActionLimits.Status status) {
        return switch (status) {
            case SETTLING -> "no baseline yet";
            case WITHIN -> "within limits";
            case WARNING -> "beyond the warning limit: watch it";
            case ACTION -> "beyond the action limit: act";
        };
    }

    /** One sentence on the newest record. */
    public String sentence() {
        ConstancyRecord newest = records.get(records.size() - 1);
        String deviation = Double.isFinite(baseline())
                ? String.format(
                        Locale.ROOT, ", %+.1f %% from the baseline of %.5g", deviationPercent(newest), baseline())
                : " (" + records.size() + " of 5 records for a baseline)";
        return String.format(Locale.ROOT, "%s: %.5g%s, %s.", quantity(), newest.value(), deviation, words(status()));
    }

    /** Records, baseline and limits over the days since the first record. */
    public LabPlot plot() {
        double[] days = records.stream().mapToDouble(this::day).toArray();
        double[] values = records.stream().mapToDouble(ConstancyRecord::value).toArray();
        List<LabPlot.Line> lines = new ArrayList<>();
        double[] rising = rising(days);
        lines.add(new LabPlot.Line("records", Curve.of(rising, values), LabPlot.Mark.LINE_AND_POINTS));
        if (Double.isFinite(baseline())) {
            double[] ends = {rising[0], rising[rising.length - 1]};
            double spread = Math.abs(baseline());
            lines.add(level("baseline", ends, baseline()));
            lines.add(level("warning +", ends, baseline() + limits.warning() * spread));
            lines.add(level("warning -", ends, baseline() - limits.warning() * spread));
            lines.add(level("action +", ends, baseline() + limits.action() * spread));
            lines.add(level("action -", ends, baseline() - limits.action() * spread));
        }
        return new LabPlot(quantity(), "Days since the first record", quantity(), lines);
    }

    /** Days since the first record. */
    public double day(ConstancyRecord record) {
        return Duration.between(records.get(0).when(), record.when()).toMinutes() / 1440.0;
    }

    private static double[] rising(double[] days) {
        double[] rising = days.clone();
        for (int i = 1; i < rising.length; i++) {
            rising[i] = Math.max(rising[i], rising[i - 1] + 1e-6);
        }
        return rising;
    }

    private static LabPlot.Line level(String name, double[] ends, double value) {
        return new LabPlot.Line(name, Curve.of(ends, new double[] {value, value}));
    }
}
