package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.temporal.StepResponse;
import org.clearcine.core.physics.temporal.TemporalCorrelation;

/** The rows that every region gets: level, noise, memory and, where the signal steps, lag. */
final class RegionTable {

    private final String name;
    private final RegionSeries raw;
    private final RegionSeries processed;
    private final BlockBootstrap bootstrap;
    private final LabRequest.Viewing viewing;
    private final List<LabRow> rows = new ArrayList<>();

    /** @param processed the raw series itself where there is no processed loop */
    RegionTable(String name, RegionSeries raw, RegionSeries processed, BlockBootstrap bootstrap, LabRequest.Viewing v) {
        this.name = name;
        this.raw = raw;
        this.processed = processed;
        this.bootstrap = bootstrap;
        this.viewing = v;
    }

    List<LabRow> rows() {
        difference("Mean", "values", RegionSeries::mean);
        ratio("Spatial SD", "values", RegionSeries::spatialDeviation);
        ratio("Temporal SD", "values", RegionSeries::temporalDeviation);
        ratio("SNR", "", (series, frames) -> series.signalToNoise(frames, viewing.pedestal()));
        memory();
        lag();
        return rows;
    }

    private void difference(String quantity, String unit, ToDoubleBiFunction<RegionSeries, int[]> figure) {
        rows.add(new LabRow(
                name,
                quantity,
                unit,
                bootstrap.of(frames -> figure.applyAsDouble(raw, frames)),
                bootstrap.of(frames -> figure.applyAsDouble(processed, frames)),
                bootstrap.of(frames -> figure.applyAsDouble(processed, frames) - figure.applyAsDouble(raw, frames)),
                false));
    }

    private void ratio(String quantity, String unit, ToDoubleBiFunction<RegionSeries, int[]> figure) {
        rows.add(new LabRow(
                name,
                quantity,
                unit,
                bootstrap.of(frames -> figure.applyAsDouble(raw, frames)),
                bootstrap.of(frames -> figure.applyAsDouble(processed, frames)),
                bootstrap.of(frames -> figure.applyAsDouble(processed, frames) / figure.applyAsDouble(raw, frames)),
                true));
    }

    private void memory() {
        TemporalCorrelation before = new TemporalCorrelation(raw.sample(), viewing.seed());
        TemporalCorrelation after =
                processed == raw ? before : new TemporalCorrelation(processed.sample(), viewing.seed());
        for (int lag = 1; lag <= TemporalCorrelation.LAGS; lag++) {
            int frames = lag;
            both("Autocorrelation at lag " + lag, before, after, memory -> memory.autocorrelation(frames));
        }
        both("Recursion factor", before, after, TemporalCorrelation::recursionFactor);
        both("Equivalent frames", before, after, TemporalCorrelation::equivalentFrames);
    }

    private void both(
            String quantity,
            TemporalCorrelation before,
            TemporalCorrelation after,
            Function<TemporalCorrelation, Estimate> figure) {
        Estimate one = figure.apply(before);
        Estimate two = figure.apply(after);
        rows.add(new LabRow(name, quantity, "", one, two, Estimate.exact(two.value() - one.value()), false));
    }

    private void lag() {
        Optional<StepResponse> step = StepResponse.find(raw.means());
        if (step.isEmpty()) {
            return;
        }
        StepResponse after = StepResponse.at(processed.means(), step.get().firstFrame());
        for (int n = 1; n <= StepResponse.FRAMES; n++) {
            both("Lag, step, frame " + n, 100 * step.get().residual(n), 100 * after.residual(n));
        }
        for (int n = 0; n < StepResponse.FRAMES; n++) {
            both("Lag, impulse, frame " + n, 100 * step.get().impulse(n), 100 * after.impulse(n));
        }
    }

    private void both(String quantity, double one, double two) {
        rows.add(new LabRow(
                name, quantity, "%", Estimate.exact(one), Estimate.exact(two), Estimate.exact(two - one), false));
    }
}
