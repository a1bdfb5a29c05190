package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.transfer.PhotonTransfer;
import org.clearcine.core.physics.transfer.TransferFit;

/** Gain and electronic noise of the raw loop, and how its noise and that of the processed loop go with the level. */
final class NoiseRows {

    private static final String WHOLE = "whole frame";

    private final PhotonTransfer transfer;
    private final NoiseLevels levels = new NoiseLevels();
    private final NoiseLevels levelsAfter = new NoiseLevels();
    private final List<String> notes = new ArrayList<>();
    private Frame lastRaw;
    private Frame lastProcessed;

    NoiseRows(FrameSource raw) {
        transfer = new PhotonTransfer(raw.size(), raw.frameCount());
    }

    /** @param processed the raw frame itself where there is no processed loop */
    void put(int index, Frame raw, Frame processed) {
        transfer.put(raw);
        if (index % 4 == 1) {
            levels.put(lastRaw, raw);
            if (processed != raw) {
                levelsAfter.put(lastProcessed, processed);
            }
        }
        lastRaw = raw;
        lastProcessed = processed;
    }

    Curve rawCurve() {
        return levels.curve();
    }

    Curve processedCurve() {
        return levelsAfter.curve();
    }

    List<String> notes() {
        return notes;
    }

    /** Only of the raw loop: what a filter leaves follows no line through quanta and electronics. */
    List<LabRow> rows(NoiseModel noise, NoiseModel after, LabRequest.Viewing viewing) {
        TransferFit fit = transfer.fit(noise.correlation(), viewing.pedestal(), viewing.seed());
        boolean known = fit.gain().isKnown();
        Estimate gain = known ? fit.gain() : Estimate.exact(noise.gain());
        Estimate electronic =
                known ? fit.electronic() : Estimate.exact(noise.offset() + noise.gain() * viewing.pedestal());
        if (!known) {
            notes.add("Too few frames or still blocks: gain and electronic noise are rough and have no interval.");
        } else if (!fit.isLinear() || noise.curve().isPresent()) {
            notes.add("The values are not linear in dose: gain and electronic noise are only the best straight line.");
        } else {
            judge(fit);
        }
        return List.of(
                row("Noise gain", "values", gain),
                row("Electronic noise variance, at the pedestal", "values^2", electronic),
                LabRow.plain(WHOLE, "Correlation of neighbouring pixels", "", neighbours(noise), neighbours(after)));
    }

    private void judge(TransferFit fit) {
        if (fit.electronic().low() <= 0) {
            notes.add("At this dose the electronic noise cannot be told from none.");
        } else if (!fit.tellsElectronic()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The electronic noise is told only roughly: no place is dark enough; it is %.0f %% of the variance at the"
                            + " darkest tenth.",
                    100 * fit.electronicShare()));
        }
        if (!fit.isMostlyStill()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Only %.0f %% of the picture stood still enough: the noise gain may be too large.",
                    100 * fit.usedShare()));
        }
    }

    private static double neighbours(NoiseModel noise) {
        return (noise.correlation().rho(1, 0) + noise.correlation().rho(0, 1)) / 2;
    }

    private static LabRow row(String quantity, String unit, Estimate value) {
        return new LabRow(WHOLE, quantity, unit, value, Estimate.NONE, Estimate.NONE, true);
    }
}
