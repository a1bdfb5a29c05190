package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            rows.add(added(
                    "Autocorrelation at lag " + lag,
                    "",
                    before.autocorrelation(lag),
                    after.autocorrelation(lag),
                    after.autocorrelationAdded(lag, before)));
        }
        rows.add(added(
                "Recursion factor", "", before.recursionFactor(), after.recursionFactor(), after.factorAdded(before)));
        rows.add(added(
                "Equivalent frames",
                "",
                before.equivalentFrames(),
                after.equivalentFrames(),
                after.framesAdded(before)));
    }

    private LabRow added(String quantity, String unit, Estimate one, Estimate two, Estimate change) {
        return new LabRow(name, quantity, unit, one, two, change, false);
    }

    private void lag() {
        Optional<StepResponse> step = StepResponse.find(raw.means());
        if (step.isEmpty()) {
            return;
        }
        StepResponse before = step.get();
        StepResponse after = StepResponse.at(processed.means(), before.firstFrame());
        long seed = viewing.seed();
        for (int n = 1; n <= StepResponse.FRAMES; n++) {
            rows.add(added(
                    "Lag, step, frame " + n,
                    "%",
                    before.residualPercent(n, seed),
                    after.residualPercent(n, seed),
                    after.residualAdded(n, before, seed)));
        }
        for (int n = 0; n < StepResponse.FRAMES; n++) {
            rows.add(added(
                    "Lag, impulse, frame " + n,
                    "%",
                    before.impulsePercent(n, seed),
                    after.impulsePercent(n, seed),
                    after.impulseAdded(n, before, seed)));
        }
    }
}
