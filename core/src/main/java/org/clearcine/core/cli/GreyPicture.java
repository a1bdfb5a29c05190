package org.clearcine.core.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/** Pictures for reports: one frame as PNG, through a stated range of values. */
final class GreyPicture {

    private GreyPicture() {}

    /** The range from the 0.5th to the 99.5th percentile, which shows the anatomy of a frame without knowing its window. */
    static double[] range(Frame frame) {
        float[] sorted = frame.toArray();
        Arrays.sort(sorted);
        int tail = sorted.length / 200;
        double low = sorted[tail];
        double high = sorted[sorted.length - 1 - tail];
        return new double[] {low, Math.max(high, low + 1)};
    }

    /** Grey: {@code range[0]} is black and {@code range[1]} is white. */
    static void writeGrey(Frame frame, double[] range, Path file) throws IOException {
        double scale = 255 / (range[1] - range[0]);
        write(frame, value -> (value - range[0]) * scale, level -> level * 0x010101, file);
    }

    /** The signed difference of two frames: no difference is mid grey, {@code +-largest} are white and black. */
    static void writeDifference(Frame frame, Frame other, double largest, Path file) throws IOException {
        float[] difference = frame.toArray();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other.value(i);
        }
        Frame signed = Frame.owning(frame.size(), difference);
        write(signed, value -> 127.5 + 127.5 * value / largest, level -> level * 0x010101, file);
    }

    /** A map of values from 0 to 1: black through amber to white. */
    static void writeMap(Frame map, Path file) throws IOException {
        write(map, value -> 255 * value, GreyPicture::amber, file);
    }

    private static int amber(int level) {
        int red = Math.min(255, level * 3 / 2);
        int green = Math.max(0, Math.min(255, level * 5 / 4 - 40));
        int blue = Math.max(0, level * 2 - 255);
        return red << 16 | green << 8 | blue;
    }

    private static void write(Frame frame, DoubleUnaryOperator toLevel, IntUnaryOperator toColour, Path file)
            throws IOException {
        FrameSize size = frame.size();
        BufferedImage image = new BufferedImage(size.columns(), size.rows(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                long level = Math.round(toLevel.applyAsDouble(frame.value(row, column)));
                image.setRGB(column, row, toColour.applyAsInt((int) Math.max(0, Math.min(255, level))));
            }
        }
        ImageIO.setUseCache(false);
        try (var out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("This Java cannot write PNG pictures.");
            }
        }
    }
}
