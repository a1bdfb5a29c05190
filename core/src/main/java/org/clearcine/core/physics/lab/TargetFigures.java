package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.RegionCube;
import org.clearcine.core.physics.detection.DiskTarget;
import org.clearcine.core.physics.detection.EyeFilter;
import org.clearcine.core.physics.detection.NonPrewhitening;
import org.clearcine.core.physics.sharpness.BarPattern;
import org.clearcine.core.physics.sharpness.EdgeFit;
import org.clearcine.core.physics.sharpness.EdgeLine;
import org.clearcine.core.physics.sharpness.EdgeSpread;
import org.clearcine.core.physics.sharpness.WireSeries;

/** Figures of regions that hold something: an object, an edge, bars, a wire. */
final class TargetFigures {

    private static final double MOVING = 0.5;

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
        rows.add(new LabRow(
                name,
                "CNR",
                "",
                bootstrap.of(raw::contrastToNoise),
                bootstrap.of(other::contrastToNoise),
                bootstrap.of(frames -> other.contrastToNoise(frames) / raw.contrastToNoise(frames)),
                true));
        rows.add(LabRow.plain(name, "Rose ratio of one frame", "", raw.rose(), other.rose()));
        rows.add(LabRow.plain(name, "NPWE index, eye and 200 ms", "", raw.index(viewing), other.index(viewing)));
    }

    /** An object and its background in one form of the loop. */
    record Side(RegionSeries object, RegionSeries background, Spectra spectra) {

        double contrastToNoise(int[] frames) {
            return RegionSeries.contrastToNoise(object, background, frames);
        }

        private DiskTarget target() {
            int[] all = new int[object.means().length];
            Arrays.setAll(all, i -> i);
            double radius = Math.min(object.region().width(), object.region().height()) / 2.0;
            return new DiskTarget(radius, object.mean(all) - background.mean(all));
        }

        double rose() {
            int[] all = new int[background.means().length];
            Arrays.setAll(all, i -> i);
            return target().rose(background.spatialDeviation(all));
        }

        double index(LabRequest.Viewing viewing) {
            return NonPrewhitening.index(
                    target(),
                    NonPrewhitening.seen(spectra.spaceTime(), EyeFilter.STANDARD, viewing.framesPerSecond()),
                    EyeFilter.STANDARD);
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
        EdgeSpread before =
                moves ? moving(raw, lines) : new EdgeSpread().add(raw.meanPicture(), raw.width(), still.get());
        EdgeSpread after = moves
                ? moving(processed, lines)
                : new EdgeSpread().add(processed.meanPicture(), raw.width(), still.get());
        String kind = moves ? "Moving edge" : "Still edge";
        EdgeFit one = before.fit();
        EdgeFit two = after.fit();
        rows.add(LabRow.plain(name, kind + " width (FWHM)", "px", one.fullWidth(), two.fullWidth()));
        rows.add(LabRow.plain(name, kind + " height", "values", one.height(), two.height()));
        rows.add(new LabRow(
                name,
                kind + " shift",
                "px",
                Estimate.exact(one.shift()),
                Estimate.exact(two.shift()),
                Estimate.exact(two.shift() - one.shift()),
                false));
        rows.add(LabRow.plain(
                name,
                kind + " MTF 50 %",
                "cycles/px",
                before.modulationTransfer().firstFallTo(0.5),
                after.modulationTransfer().firstFallTo(0.5)));
        plots.add(new LabPlot(
                "Apparent MTF, " + name,
                "Spatial frequency (cycles/px)",
                "Modulation transfer",
                List.of(
                        new LabPlot.Line("raw", before.modulationTransfer()),
                        new LabPlot.Line("denoised", after.modulationTransfer()))));
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

    private static EdgeSpread moving(RegionCube cube, List<Optional<EdgeLine>> lines) {
        EdgeSpread spread = new EdgeSpread();
        for (int t = 0; t < cube.frameCount(); t++) {
            if (lines.get(t).isPresent()) {
                spread.add(picture(cube, t), cube.width(), lines.get(t).get());
            }
        }
        return spread;
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
        BarPattern other = bars.in(processed.meanPicture(), raw.width(), viewing.pedestal());
        rows.add(LabRow.plain(name, "Bar period", "px", bars.period(), other.period()));
        rows.add(LabRow.plain(name, "Bar modulation", "", bars.modulation(), other.modulation()));
    }

    /** One group of rows for each class of speed. */
    void addWire(String name, WireSeries series) {
        for (WireSeries.Speed speed : series.bySpeed()) {
            String at = String.format(Locale.ROOT, "Wire at %.1f px/frame (%d frames) ", speed.speed(), speed.frames());
            rows.add(LabRow.plain(name, at + "contrast", "of raw", 1, speed.contrast()));
            rows.add(LabRow.plain(name, at + "width", "px", speed.rawWidth(), speed.rawWidth() * speed.width()));
            rows.add(new LabRow(
                    name,
                    at + "shift",
                    "px",
                    Estimate.exact(0),
                    Estimate.exact(speed.shift()),
                    Estimate.exact(speed.shift()),
                    false));
            if (!Double.isNaN(speed.ghost())) {
                rows.add(new LabRow(
                        name,
                        at + "ghost",
                        "of raw depth",
                        Estimate.exact(0),
                        Estimate.exact(speed.ghost()),
                        Estimate.exact(speed.ghost()),
                        false));
            }
        }
    }
}
