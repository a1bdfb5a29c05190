package org.clearcine.core.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.metrics.CentreLine;
import org.clearcine.core.metrics.LoopTruth;

/**
 * Crops of the same place side by side, one row a loop: the input, what methods made of it, and the truth.
 *
 * <p>All crops of a row go through one window, from the 0.5th to the 99.5th percentile of the clean crop, widened by a quarter
 * so that noise is not clipped away.
 */
final class ContactSheet {

    private static final int GAP = 4;

    private final int side;
    private final BufferedImage image;
    private int row;

    /** @param side of each crop in pixels */
    ContactSheet(int rows, int columns, int side) {
        this.side = side;
        this.image = new BufferedImage(
                columns * (side + GAP) - GAP, rows * (side + GAP) - GAP, BufferedImage.TYPE_BYTE_GRAY);
    }

    /** Draws the next row: one crop a frame, around the middle of a wire where there is one; the clean frame is last. */
    void addRow(List<Frame> frames, LoopTruth truth, int index) {
        Frame clean = frames.get(frames.size() - 1);
        int left = corner(centreX(truth, index, clean), clean.size().columns());
        int top = corner(centreY(truth, index, clean), clean.size().rows());
        double[] window = window(crop(clean, left, top));
        for (int column = 0; column < frames.size(); column++) {
            float[] values = crop(frames.get(column), left, top);
            for (int i = 0; i < values.length; i++) {
                long level = Math.round(255 * (values[i] - window[0]) / (window[1] - window[0]));
                int grey = (int) Math.max(0, Math.min(255, level));
                image.getRaster().setSample(column * (side + GAP) + i % side, row * (side + GAP) + i / side, 0, grey);
            }
        }
        row++;
    }

    void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("This Java cannot write PNG pictures.");
            }
        }
    }

    private float[] crop(Frame frame, int left, int top) {
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = frame.value(top + i / side, left + i % side);
        }
        return values;
    }

    private static double[] window(float[] clean) {
        float[] sorted = clean.clone();
        Arrays.sort(sorted);
        int tail = sorted.length / 200;
        double low = sorted[tail];
        double high = sorted[sorted.length - 1 - tail];
        double margin = (high - low) / 4 + 1;
        return new double[] {low - margin, high + margin};
    }

    private int corner(double centre, int length) {
        if (side > length) {
            throw new IllegalArgumentException("a crop of " + side + " from a frame of " + length);
        }
        return (int) Math.max(0, Math.min(length - side, Math.round(centre - side / 2.0)));
    }

    private static double centreX(LoopTruth truth, int index, Frame frame) {
        List<CentreLine> wires = truth.wiresOf(index);
        return wires.isEmpty()
                ? frame.size().columns() / 2.0
                : wires.get(0).x(wires.get(0).pointCount() / 2);
    }

    private static double centreY(LoopTruth truth, int index, Frame frame) {
        List<CentreLine> wires = truth.wiresOf(index);
        return wires.isEmpty()
                ? frame.size().rows() / 2.0
                : wires.get(0).y(wires.get(0).pointCount() / 2);
    }
}
