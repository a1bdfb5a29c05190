package org.clearcine.core.physics.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.RegionCube;
import org.clearcine.core.physics.sharpness.WireSeries;
import org.clearcine.core.physics.spectrum.NoisePower;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Measures a loop, raw against processed, in two passes over its frames: one for figures a frame, one for the tiles whose spectra
 * are taken.
 *
 * <p>Blocking and cancellable; keeps some numbers a frame and region and at most nine tiles of 64 x 64 through time.
 */
public final class LoopLab {

    private static final String WHOLE = "whole frame";
    private static final int LARGEST_HELD = 192;

    private final LabRequest request;
    private final ProgressMonitor progress;
    private final FrameSource raw;
    private final FrameSource processed;
    private final List<LabRow> rows = new ArrayList<>();
    private final List<LabPlot> plots = new ArrayList<>();
    private final List<LabMap> maps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, RegionSeries> rawSeries = new LinkedHashMap<>();
    private final Map<String, RegionSeries> processedSeries = new LinkedHashMap<>();
    private final Map<String, RegionCube> rawCubes = new LinkedHashMap<>();
    private final Map<String, RegionCube> processedCubes = new LinkedHashMap<>();
    private final Map<String, Spectra[]> regionSpectra = new LinkedHashMap<>();

    private LoopLab(LabRequest request, ProgressMonitor progress) {
        this.request = request;
        this.progress = progress;
        this.raw = request.raw();
        this.processed = request.processed().orElse(request.raw());
    }

    /**
     * All standard measurements.
     *
     * @throws IOException if a frame cannot be read
     */
    public static LabReport measure(LabRequest request, ProgressMonitor progress)
            throws IOException, CancelledException {
        return new LoopLab(request, progress).run();
    }

    private LabReport run() throws IOException, CancelledException {
        NoiseModel noise = NoiseEstimator.estimate(raw);
        NoiseModel after = hasProcessed() ? NoiseEstimator.estimate(processed) : noise;
        List<Region> tiles = firstPass(noise, after);
        regionTables();
        secondPass(tiles);
        return new LabReport(byRegion(), plots, maps, notes);
    }

    /** Rows of one region together, regions in the order in which they first came. */
    private List<LabRow> byRegion() {
        Map<String, List<LabRow>> grouped = new LinkedHashMap<>();
        rows.forEach(row ->
                grouped.computeIfAbsent(row.region(), name -> new ArrayList<>()).add(row));
        return grouped.values().stream().flatMap(List::stream).toList();
    }

    private boolean hasProcessed() {
        return request.processed().isPresent();
    }

    private List<Region> firstPass(NoiseModel noise, NoiseModel after) throws IOException, CancelledException {
        int count = raw.frameCount();
        addSeries(WHOLE, Region.whole(raw.size()));
        request.regions().forEach(region -> addSeries(region.name(), region.region()));
        StillTiles tiles = new StillTiles(raw.size());
        NoiseRows noiseRows = new NoiseRows(raw);
        ResidualTests residual = new ResidualTests(noise);
        BiasMap bias = new BiasMap(raw.size());
        List<WireSeries> wires = request.profiles().stream()
                .map(line -> new WireSeries(line, request.viewing().seed()))
                .toList();
        for (int index = 0; index < count; index++) {
            step("Measuring", index, 2L * count);
            Frame one = raw.frame(index);
            Frame two = hasProcessed() ? processed.frame(index) : one;
            put(rawSeries, index, one);
            tiles.put(one);
            noiseRows.put(index, one, two);
            if (hasProcessed()) {
                put(processedSeries, index, two);
                residual.put(one, two);
                bias.put(one, two);
            }
            wires.forEach(wire -> wire.add(one, two));
        }
        rows.addAll(noiseRows.rows(noise, after, request.viewing()));
        notes.addAll(noiseRows.notes());
        plots.add(plot(
                "Noise against signal",
                "Level (values)",
                "Variance (values^2)",
                noiseRows.rawCurve(),
                noiseRows.processedCurve()));
        if (hasProcessed()) {
            rows.addAll(residual.rows(request.viewing().seed()));
            maps.add(bias.map());
        }
        addWires(wires);
        return tiles.stillest();
    }

    private void addSeries(String name, Region region) {
        rawSeries.put(name, new RegionSeries(region, raw.frameCount()));
        processedSeries.put(name, hasProcessed() ? new RegionSeries(region, raw.frameCount()) : rawSeries.get(name));
    }

    private static void put(Map<String, RegionSeries> series, int index, Frame frame) {
        series.values().forEach(one -> one.put(index, frame));
    }

    private void step(String stage, long done, long total) throws CancelledException {
        progress.checkCancelled();
        progress.progress(stage, done, total);
    }

    private void addWires(List<WireSeries> wires) {
        TargetFigures figures = new TargetFigures(request.viewing());
        for (int i = 0; i < wires.size(); i++) {
            figures.addWire("profile " + (i + 1), wires.get(i));
        }
        rows.addAll(figures.rows());
    }

    private void regionTables() throws CancelledException {
        BlockBootstrap bootstrap =
                new BlockBootstrap(raw.frameCount(), request.viewing().seed());
        for (Map.Entry<String, RegionSeries> entry : rawSeries.entrySet()) {
            progress.checkCancelled();
            rows.addAll(new RegionTable(
                            entry.getKey(),
                            entry.getValue(),
                            processedSeries.get(entry.getKey()),
                            bootstrap,
                            request.viewing())
                    .rows());
        }
    }

    private void secondPass(List<Region> stillest) throws IOException, CancelledException {
        List<RegionCube> rawTiles = empties(stillest);
        List<RegionCube> processedTiles = hasProcessed() ? empties(stillest) : rawTiles;
        for (LabRegion region : request.regions()) {
            Region held = held(region.region());
            rawCubes.put(region.name(), RegionCube.empty(held, raw.frameCount()));
            processedCubes.put(
                    region.name(),
                    hasProcessed() ? RegionCube.empty(held, raw.frameCount()) : rawCubes.get(region.name()));
        }
        int count = raw.frameCount();
        for (int index = 0; index < count && !(stillest.isEmpty() && rawCubes.isEmpty()); index++) {
            step("Measuring", count + index, 2L * count);
            fill(raw.frame(index), index, rawTiles, rawCubes);
            if (hasProcessed()) {
                fill(processed.frame(index), index, processedTiles, processedCubes);
            }
        }
        if (stillest.isEmpty() || count < 8) {
            notes.add("Too few frames or no still tile: no spectra of the whole frame.");
        } else {
            spectra("stillest tiles", rawTiles, processedTiles);
        }
        regionTargets();
    }

    /** The middle of a region that is too large to be held through time. */
    private static Region held(Region region) {
        int width = Math.min(LARGEST_HELD, region.width());
        int height = Math.min(LARGEST_HELD, region.height());
        return new Region(
                region.x() + (region.width() - width) / 2, region.y() + (region.height() - height) / 2, width, height);
    }

    private List<RegionCube> empties(List<Region> tiles) {
        return tiles.stream()
                .map(tile -> RegionCube.empty(tile, raw.frameCount()))
                .toList();
    }

    private static void fill(Frame frame, int index, List<RegionCube> tiles, Map<String, RegionCube> cubes) {
        tiles.forEach(tile -> tile.put(index, frame));
        cubes.values().forEach(cube -> cube.put(index, frame));
    }

    private Spectra[] spectra(String name, List<RegionCube> rawTiles, List<RegionCube> processedTiles)
            throws CancelledException {
        step("Transforming", 0, 2);
        Spectra one = Spectra.of(rawTiles);
        step("Transforming", 1, 2);
        Spectra two = hasProcessed() ? Spectra.of(processedTiles) : one;
        rows.addAll(one.rows(name, two, request.viewing().seed()));
        plots.add(plot(
                "Radial NPS (apparent), " + name,
                "Spatial frequency (cycles/px)",
                "Power (values^2 px^2)",
                one.plane().radial(),
                two.plane().radial()));
        plots.add(plot(
                "Temporal NPS (apparent), " + name,
                "Temporal frequency (cycles/frame)",
                "Power (values^2 frames)",
                one.temporal(),
                two.temporal()));
        maps.add(one.planeMap("2-D NPS, raw, " + name));
        maps.add(one.spaceTimeMap("W(k, f), raw, " + name + ": k down, f right"));
        if (hasProcessed()) {
            maps.add(two.planeMap("2-D NPS, denoised, " + name));
            maps.add(two.spaceTimeMap("W(k, f), denoised, " + name + ": k down, f right"));
        }
        return new Spectra[] {one, two};
    }

    private LabPlot plot(String title, String x, String y, Curve one, Curve two) {
        List<LabPlot.Line> lines = new ArrayList<>();
        lines.add(new LabPlot.Line("raw", one));
        if (hasProcessed()) {
            lines.add(new LabPlot.Line("denoised", two));
        }
        return new LabPlot(title, x, y, lines);
    }

    private void regionTargets() throws CancelledException {
        TargetFigures figures = new TargetFigures(request.viewing());
        for (LabRegion region : request.regions()) {
            progress.checkCancelled();
            RegionCube one = rawCubes.get(region.name());
            RegionCube two = processedCubes.get(region.name());
            switch (region.use()) {
                case EDGE -> figures.addEdge(region.name(), one, two);
                case BARS -> figures.addBars(region.name(), one, two);
                case OBJECT -> object(region, figures);
                case NOISE, BACKGROUND -> regionSpectra(region.name());
                default -> throw new IllegalStateException(region.toString());
            }
        }
        rows.addAll(figures.rows());
        plots.addAll(figures.plots());
        notes.addAll(figures.notes());
    }

    private Optional<Spectra[]> regionSpectra(String name) throws CancelledException {
        if (regionSpectra.containsKey(name)) {
            return Optional.of(regionSpectra.get(name));
        }
        RegionCube one = rawCubes.get(name);
        int side = Math.min(64, NoisePower.sideFor(one.width(), one.height()));
        if (side == 0 || one.frameCount() < 8) {
            notes.add("Region " + name + " is too small or too short for spectra.");
            return Optional.empty();
        }
        regionSpectra.put(
                name, spectra(name, List.of(middle(one, side)), List.of(middle(processedCubes.get(name), side))));
        return Optional.of(regionSpectra.get(name));
    }

    private RegionCube middle(RegionCube cube, int side) {
        return cube.part(new Region((cube.width() - side) / 2, (cube.height() - side) / 2, side, side));
    }

    private void object(LabRegion region, TargetFigures figures) throws CancelledException {
        Optional<LabRegion> background = request.regions().stream()
                .filter(other -> other.use() == LabRegion.Use.BACKGROUND)
                .findFirst();
        if (background.isEmpty()) {
            notes.add("Region " + region.name() + " is an object, but there is no background region.");
            return;
        }
        String beside = background.get().name();
        Optional<Spectra[]> spectra = regionSpectra(beside);
        if (spectra.isEmpty()) {
            return;
        }
        List<TargetFigures.Side> sides = List.of(
                new TargetFigures.Side(rawSeries.get(region.name()), rawSeries.get(beside), spectra.get()[0]),
                new TargetFigures.Side(
                        processedSeries.get(region.name()), processedSeries.get(beside), spectra.get()[1]));
        figures.addObject(
                region.name(),
                sides,
                new BlockBootstrap(raw.frameCount(), request.viewing().seed()));
    }
}
