package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.spectrum.NoisePower;

/**
 * The tiles of a loop that move least: those whose variance over time exceeds the variance of the change from frame to frame least.
 *
 * <p>In a still tile both say how strong the noise is; motion makes the first larger. Chosen on the raw loop and used for both
 * forms of it, because a filter in time makes every tile look as if it moved.
 */
final class StillTiles {

    private static final int MOST = 9;
    private static final int STRIDE = 4;

    private final int side;
    private final List<Region> tiles = new ArrayList<>();
    private final double[][] sums;
    private final double[][] squares;
    private final double[][] last;
    private final double[] changes;
    private int frames;

    /** Tiles of 64 pixels or less; none in a region of fewer than 16 on a side. */
    StillTiles(FrameSize size) {
        side = Math.min(64, NoisePower.sideFor(size.columns(), size.rows()));
        for (int y = 0; side > 0 && y + side <= size.rows(); y += side) {
            for (int x = 0; x + side <= size.columns(); x += side) {
                tiles.add(new Region(x, y, side, side));
            }
        }
        int samples = side == 0 ? 0 : (side / STRIDE) * (side / STRIDE);
        sums = new double[tiles.size()][samples];
        squares = new double[tiles.size()][samples];
        last = new double[tiles.size()][samples];
        changes = new double[tiles.size()];
    }

    void put(Frame frame) {
        int line = side / Math.max(1, STRIDE);
        for (int tile = 0; tile < tiles.size(); tile++) {
            Region region = tiles.get(tile);
            for (int i = 0; i < sums[tile].length; i++) {
                double value = frame.value(region.y() + i / line * STRIDE, region.x() + i % line * STRIDE);
                double change = frames == 0 ? 0 : value - last[tile][i];
                changes[tile] += change * change;
                sums[tile][i] += value;
                squares[tile][i] += value * value;
                last[tile][i] = value;
            }
        }
        frames++;
    }

    /** The stillest tiles, at most nine; dead ones, without any noise, are left out. */
    List<Region> stillest() {
        List<Integer> order = new ArrayList<>();
        for (int tile = 0; tile < tiles.size(); tile++) {
            if (changes[tile] > 0) {
                order.add(tile);
            }
        }
        order.sort(Comparator.comparingDouble(this::restlessness));
        return order.stream().limit(MOST).map(tiles::get).toList();
    }

    private double restlessness(int tile) {
        double variance = 0;
        for (int i = 0; i < sums[tile].length; i++) {
            double mean = sums[tile][i] / frames;
            variance += squares[tile][i] - frames * mean * mean;
        }
        return variance / changes[tile];
    }
}
