package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.RegionCube;
import org.clearcine.core.physics.detection.DiskTarget;
import org.clearcine.core.physics.detection.EyeFilter;
import org.clearcine.core.physics.detection.NonPrewhitening;
import org.clearcine.core.physics.sharpness.BarPattern;
import org.clearcine.core.physics.sharpness.BarSeries;
import org.clearcine.core.physics.sharpness.EdgeLine;
import org.clearcine.core.physics.sharpness.EdgeSpread;
import org.clearcine.core.physics.sharpness.WireSeries;

/** Figures of regions that hold something: an object, an edge, bars, a wire. */
final class TargetFigures {

    private static final double MOVING = 0.5;

    /** Fewer frames of one speed say more of their noise than of the wire. */
    private static final int FEWEST_FRAMES = 3;

    private final LabRequest.Viewing viewing;
    private final List<LabRow> rows = new ArrayList<>();
    private final List<LabPlot> plots = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    TargetFigures(LabRequest.Viewing viewing) {
        this.viewing = viewing;
    }

    List<LabRow> rows() {
        return rows;
    }

    List<LabPlot> plots() {
        return plots;
    }

    List<String> notes() {
        return notes;
    }

    /** CNR with its interval, Rose, and NPWE with the eye's memory, of an object as wide as its region. */
    void addObject(String name, List<Side> sides, BlockBootstrap bootstrap) {
        Side raw = sides.get(0);
        Side other = sides.get(sides.size() - 1);
        rows.add(LabRow.ratio(name, "CNR", bootstrap, raw::contrastToNoise, other::contrastToNoise));
        rows.add(LabRow.ratio(name, "Rose ratio of one frame", bootstrap, raw::rose, other::rose));
        Seen rawSeen = new Seen(raw, viewing);
        Seen otherSeen = new Seen(other, viewing);
        rows.add(LabRow.ratio(name, "NPWE index, eye and 200 ms", bootstrap, rawSeen::index, otherSeen::index));
    }

    /** An object and its background in one form of the loop. */
    record Side(RegionSeries object, RegionSeries background, Spectra spectra) {

        double contrastToNoise(int[] frames) {
            return RegionSeries.contrastToNoise(object, background, frames);
        }

        private DiskTarget target(int[] frames) {
            return new DiskTarget(radius(), object.mean(frames) - background.mean(frames));
        }

        private double radius() {
            return Math.min(object.region().width(), object.region().height()) / 2.0;
        }

        double rose(int[] frames) {
            return target(frames).rose(background.spatialDeviation(frames));
        }
    }

    /**
     * The non-prewhitening observer of one side, over some of the frames: difference and radial power are those of the frames, how the
     * power is spread over temporal frequencies is that of the whole loop.
     */
    private static final class Seen {

        private final Side side;
        private final NonPrewhitening observer;
        private final Curve whole;
        private final Curve left;

        Seen(Side side, LabRequest.Viewing viewing) {
            this.side = side;
            observer = NonPrewhitening.of(side.radius(), EyeFilter.STANDARD);
            whole = side.spectra().plane().radial();
            left = NonPrewhitening.seen(side.spectra().spaceTime(), EyeFilter.STANDARD, viewing.framesPerSecond());
        }

        double index(int[] frames) {
            Curve drawn = side.spectra().plane().radial(frames);
            double[] frequencies = new double[left.size()];
            double[] power = new double[left.size()];
            for (int i = 0; i < power.length; i++) {
                frequencies[i] = left.x(i);
                power[i] = left.y(i) * drawn.y(i) / whole.y(i);
            }
            return observer.index(side.target(frames).difference(), Curve.of(frequencies, power));
        }
    }

    /** Width and MTF; of a moving edge along the lines that the raw frames show. */
    void addEdge(String name, RegionCube raw, RegionCube processed) {
        List<Optional<EdgeLine>> lines = lines(raw);
        Optional<EdgeLine> still = EdgeLine.find(raw.meanPicture(), raw.width(), raw.height());
        boolean moves = isMoving(lines);
        if (still.isEmpty() || (moves && lines.stream().allMatch(Optional::isEmpty))) {
            notes.add("No straight edge was found in region " + name + ".");
            return;
        }
        List<Optional<EdgeLine>> along = moves ? lines : Collections.nCopies(raw.frameCount(), still);
        EdgeFigures figures = new EdgeFigures(spreads(raw, along), spreads(processed, along), viewing.seed());
        rows.addAll(figures.rows(name, moves ? "Moving edge" : "Still edge"));
        plots.add(new LabPlot(
                "Apparent MTF, " + name,
                "Spatial frequency (cycles/px)",
                "Modulation transfer",
                List.of(
                        new LabPlot.Line("raw", figures.rawTransfer()),
                        new LabPlot.Line("denoised", figures.processedTransfer()))));
    }

    private static List<Optional<EdgeLine>> lines(RegionCube cube) {
        List<Optional<EdgeLine>> lines = new ArrayList<>();
        for (int t = 0; t < cube.frameCount(); t++) {
            lines.add(EdgeLine.find(picture(cube, t), cube.width(), cube.height()));
        }
        return lines;
    }

    private static boolean isMoving(List<Optional<EdgeLine>> lines) {
        double[] places = lines.stream()
                .flatMap(Optional::stream)
                .mapToDouble(EdgeLine::offset)
                .toArray();
        double trend = 0;
        for (int i = 1; i < places.length; i++) {
            trend += places[i] - places[i - 1];
        }
        return places.length > 1 && Math.abs(trend) / (places.length - 1) > MOVING;
    }

    /** One for each frame in which the edge was found. */
    private static List<EdgeSpread> spreads(RegionCube cube, List<Optional<EdgeLine>> lines) {
        List<EdgeSpread> spreads = new ArrayList<>();
        for (int t = 0; t < cube.frameCount(); t++) {
            if (lines.get(t).isPresent()) {
                spreads.add(new EdgeSpread()
                        .add(picture(cube, t), cube.width(), lines.get(t).get()));
            }
        }
        return spreads;
    }

    private static double[] picture(RegionCube cube, int t) {
        double[] picture = new double[cube.pixelCount()];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = cube.value(t, i);
        }
        return picture;
    }

    /** Modulation of the mean picture at the period that the raw loop shows. */
    void addBars(String name, RegionCube raw, RegionCube processed) {
        BarPattern bars = BarPattern.find(raw.meanPicture(), raw.width(), viewing.pedestal());
        rows.add(LabRow.plain(name, "Bar period", "px", bars.period(), bars.period()));
        BlockBootstrap bootstrap = new BlockBootstrap(raw.frameCount(), viewing.seed());
        BarSeries one = new BarSeries(raw, bars.period(), viewing.pedestal());
        BarSeries two = new BarSeries(processed, bars.period(), viewing.pedestal());
        rows.add(LabRow.ratio(name, "Bar modulation", bootstrap, one::modulation, two::modulation));
    }

    /** One group of rows for each class of speed. */
    void addWire(String name, WireSeries series) {
        for (WireSeries.Speed speed : series.bySpeed()) {
            if (speed.frames() < FEWEST_FRAMES) {
                continue;
            }
            String at = String.format(Locale.ROOT, "Wire at %.1f px/frame (%d frames) ", speed.speed(), speed.frames());
            WireSeries.Dip raw = speed.raw();
            WireSeries.Dip after = speed.processed();
            rows.add(new LabRow(name, at + "depth", "values", raw.depth(), after.depth(), speed.contrast(), true));
            rows.add(new LabRow(name, at + "width", "px", raw.width(), after.width(), speed.width(), true));
            rows.add(difference(name, at + "shift", "px", speed.shift()));
            if (speed.ghost().isKnown()) {
                rows.add(difference(name, at + "ghost", "of raw depth", speed.ghost()));
            }
        }
    }

    /** What the raw loop has none of by definition. */
    private static LabRow difference(String name, String quantity, String unit, Estimate found) {
        return new LabRow(name, quantity, unit, Estimate.exact(0), found, found, false);
    }
}
