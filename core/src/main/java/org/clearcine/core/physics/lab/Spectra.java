package org.clearcine.core.physics.lab;

import java.util.Arrays;
import java.util.List;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.RegionCube;
import org.clearcine.core.physics.spectrum.NoisePower;
import org.clearcine.core.physics.spectrum.SpaceTimePower;
import org.clearcine.core.physics.spectrum.TemporalPower;

/** All spectra of one loop over the same square tiles. */
final class Spectra {

    private final NoisePower plane;
    private final SpaceTimePower spaceTime;
    private final Curve temporal;

    private Spectra(NoisePower plane, SpaceTimePower spaceTime, Curve temporal) {
        this.plane = plane;
        this.spaceTime = spaceTime;
        this.temporal = temporal;
    }

    /** @param tiles square, of one size, at least one */
    static Spectra of(List<RegionCube> tiles) {
        int side = tiles.get(0).width();
        int frames = tiles.get(0).frameCount();
        NoisePower plane = new NoisePower(side);
        SpaceTimePower spaceTime = new SpaceTimePower(side, frames);
        double[] sum = new double[frames / 2];
        Curve last = Curve.of(new double[0], new double[0]);
        for (RegionCube tile : tiles) {
            plane.add(tile);
            spaceTime.add(tile);
            last = TemporalPower.of(tile);
            for (int i = 0; i < last.size(); i++) {
                sum[i] += last.y(i) / tiles.size();
            }
        }
        double[] frequency = new double[last.size()];
        for (int i = 0; i < frequency.length; i++) {
            frequency[i] = last.x(i);
        }
        return new Spectra(plane, spaceTime, Curve.of(frequency, Arrays.copyOf(sum, frequency.length)));
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
