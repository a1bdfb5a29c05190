package org.clearcine.core.physics.lab;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.sharpness.EdgeFit;
import org.clearcine.core.physics.sharpness.EdgeSpread;

/** Width, height, place and MTF of one edge in both forms of a loop, with intervals of a bootstrap over frames. */
final class EdgeFigures {

    private final List<EdgeSpread> raw;
    private final List<EdgeSpread> processed;
    private final long seed;

    /** One spread a frame in each form of the loop, along the same lines. */
    EdgeFigures(List<EdgeSpread> raw, List<EdgeSpread> processed, long seed) {
        this.raw = List.copyOf(raw);
        this.processed = List.copyOf(processed);
        this.seed = seed;
    }

    private static EdgeSpread sum(List<EdgeSpread> spreads, int[] frames) {
        EdgeSpread sum = new EdgeSpread();
        for (int frame : frames) {
            sum.add(spreads.get(frame));
        }
        return sum;
    }

    private static EdgeSpread sum(List<EdgeSpread> spreads) {
        EdgeSpread sum = new EdgeSpread();
        spreads.forEach(sum::add);
        return sum;
    }

    /** @param kind such as {@code Moving edge} */
    List<LabRow> rows(String region, String kind) {
        List<Estimate> all = new BlockBootstrap(raw.size(), seed).ofMany(this::figures);
        UnaryOperator<String> named = quantity -> kind + " " + quantity;
        return List.of(
                row(region, named.apply("width (FWHM)"), "px", all.subList(0, 3), true),
                row(region, named.apply("height"), "values", all.subList(3, 6), true),
                row(region, named.apply("shift"), "px", all.subList(6, 9), false),
                row(region, named.apply("MTF 50 %"), "cycles/px", all.subList(9, 12), true));
    }

    private static LabRow row(String region, String quantity, String unit, List<Estimate> three, boolean isRatio) {
        return new LabRow(region, quantity, unit, three.get(0), three.get(1), three.get(2), isRatio);
    }

    /** For each quantity: raw, processed, change. */
    private double[] figures(int[] frames) {
        EdgeSpread before = sum(raw, frames);
        EdgeSpread after = sum(processed, frames);
        EdgeFit one = before.fit();
        EdgeFit two = after.fit();
        double half = before.modulationTransfer().firstFallTo(0.5);
        double halfAfter = after.modulationTransfer().firstFallTo(0.5);
        return new double[] {
            one.fullWidth(),
            two.fullWidth(),
            two.fullWidth() / one.fullWidth(),
            one.height(),
            two.height(),
            two.height() / one.height(),
            one.shift(),
            two.shift(),
            two.shift() - one.shift(),
            half,
            halfAfter,
            halfAfter / half
        };
    }

    Curve rawTransfer() {
        return sum(raw).modulationTransfer();
    }

    Curve processedTransfer() {
        return sum(processed).modulationTransfer();
    }
}
