package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.RegionCube;
import org.clearcine.core.physics.spectrum.NoisePower;
import org.clearcine.core.physics.spectrum.SpaceTimePower;
import org.clearcine.core.physics.spectrum.TemporalPower;

/** All spectra of one loop over the same square tiles. */
final class Spectra {

    /** Side of the cells whose temporal spectra are drawn from; it divides that of every tile. */
    private static final int CELL = 16;

    private final NoisePower plane;
    private final SpaceTimePower spaceTime;
    private final List<Curve> cells;
    private final Curve temporal;
    private final int frames;

    private Spectra(NoisePower plane, SpaceTimePower spaceTime, List<Curve> cells, int frames) {
        this.plane = plane;
        this.spaceTime = spaceTime;
        this.cells = cells;
        this.temporal = mean(cells);
        this.frames = frames;
    }

    /** @param tiles square, of one size, at least one */
    static Spectra of(List<RegionCube> tiles) {
        int side = tiles.get(0).width();
        int frames = tiles.get(0).frameCount();
        NoisePower plane = new NoisePower(side);
        SpaceTimePower spaceTime = new SpaceTimePower(side, frames);
        List<Curve> cells = new ArrayList<>();
        for (RegionCube tile : tiles) {
            plane.add(tile);
            spaceTime.add(tile);
            for (int y = 0; y + CELL <= side; y += CELL) {
                for (int x = 0; x + CELL <= side; x += CELL) {
                    cells.add(TemporalPower.of(tile.part(new Region(x, y, CELL, CELL))));
                }
            }
        }
        return new Spectra(plane, spaceTime, cells, frames);
    }

    private static Curve mean(List<Curve> cells) {
        int size = cells.get(0).size();
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = cells.get(0).x(i);
            for (Curve cell : cells) {
                y[i] += cell.y(i) / cells.size();
            }
        }
        return Curve.of(x, y);
    }

    /**
     * Frequencies and band powers with intervals: spatial ones over blocks of frames; temporal ones over cells of 16 x 16 pixels, because
     * frames are their axis.
     *
     * @param other spectra of the processed loop; these themselves where there is none
     */
    List<LabRow> rows(String name, Spectra other, long seed) {
        List<LabRow> rows = new ArrayList<>();
        BlockBootstrap overFrames = new BlockBootstrap(frames, seed);
        rows.add(row(
                name,
                "NPS mean frequency",
                "cycles/px",
                overFrames.ofMany(draw -> three(plane.meanFrequency(draw), other.plane.meanFrequency(draw)))));
        rows.add(row(
                name,
                "NPS peak frequency",
                "cycles/px",
                overFrames.ofMany(draw -> three(plane.peakFrequency(draw), other.plane.peakFrequency(draw)))));
        double[] bands = {0, 0.125, 0.25, 0.5};
        for (int band = 0; band < 3; band++) {
            double from = bands[band];
            double to = bands[band + 1];
            rows.add(row(
                    name,
                    "NPS, " + from + " to " + to + " cycles/px",
                    "values^2 px^2",
                    overFrames.ofMany(draw -> three(plane.band(from, to, draw), other.plane.band(from, to, draw)))));
        }
        BlockBootstrap overCells = new BlockBootstrap(cells.size(), seed);
        for (int band = 0; band < 3 && temporal.size() > 0; band++) {
            double from = bands[band];
            double to = bands[band + 1];
            rows.add(row(
                    name,
                    "Temporal NPS, " + from + " to " + to + " cycles/frame",
                    "values^2 frames",
                    overCells.ofMany(draw -> three(band(from, to, draw), other.band(from, to, draw)))));
        }
        return rows;
    }

    private static double[] three(double raw, double processed) {
        return new double[] {raw, processed, processed / raw};
    }

    private static LabRow row(String name, String quantity, String unit, List<Estimate> three) {
        return new LabRow(name, quantity, unit, three.get(0), three.get(1), three.get(2), true);
    }

    /** Mean temporal power between two frequencies, over some of the cells. */
    private double band(double from, double to, int[] draw) {
        double sum = 0;
        int entries = 0;
        for (int i = 0; i < temporal.size(); i++) {
            if (temporal.x(i) > from && temporal.x(i) <= to) {
                for (int cell : draw) {
                    sum += cells.get(cell).y(i);
                }
                entries += draw.length;
            }
        }
        return sum / entries;
    }

    NoisePower plane() {
        return plane;
    }

    SpaceTimePower spaceTime() {
        return spaceTime;
    }

    Curve temporal() {
        return temporal;
    }

    /** The two-dimensional spectrum as a map, frequency 0 in the middle, in decibels below its largest value. */
    LabMap planeMap(String title) {
        int side = plane.side();
        double[] values = new double[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = plane.at(i / side - side / 2, i % side - side / 2);
        }
        return decibels(title, side, values);
    }

    /** W(k, f): k down, f to the right, in decibels below its largest value. */
    LabMap spaceTimeMap(String title) {
        int columns = spaceTime.temporalBins();
        double[] values = new double[spaceTime.spatialBins() * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = spaceTime.at(i / columns, i % columns);
        }
        return decibels(title, columns, values);
    }

    private static LabMap decibels(String title, int columns, double[] values) {
        double highest = Arrays.stream(values).max().orElse(1);
        double[] decibels = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            decibels[i] = Math.max(-40, 10 * Math.log10(Math.max(values[i], 1e-12) / Math.max(highest, 1e-12)));
        }
        return new LabMap(title, "dB", columns, decibels);
    }
}
