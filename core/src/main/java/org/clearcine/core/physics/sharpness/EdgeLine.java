package org.clearcine.core.physics.sharpness;

import java.util.Optional;

/**
 * Where a nearly straight edge runs through a region: {@code position = offset + slope * along}, in pixels.
 *
 * @param steep whether the edge runs from top to bottom, so that it is crossed along rows
 * @param offset of the crossing at the first row (or column)
 * @param slope how far the crossing moves per row (or column), at most 1
 * @param rising whether values rise across the edge
 */
public record EdgeLine(boolean steep, double offset, double slope, boolean rising) {

    private static final int ROUNDS = 5;
    private static final double NARROWEST = 4;

    /**
     * Finds the strongest edge of a picture.
     *
     * @param picture row by row
     * @return empty where there is nothing to fit
     */
    public static Optional<EdgeLine> find(double[] picture, int width, int height) {
        double across = Math.abs(halves(picture, width, height, true));
        double down = Math.abs(halves(picture, width, height, false));
        boolean steep = across >= down;
        int length = steep ? width : height;
        int lines = steep ? height : width;
        double change = steep ? halves(picture, width, height, true) : halves(picture, width, height, false);
        if (change == 0 || length < 8 || lines < 8) {
            return Optional.empty();
        }
        EdgeLine line = new EdgeLine(steep, (length - 1) / 2.0, 0, change > 0);
        double reach = length / 2.0;
        for (int round = 0; round < ROUNDS; round++) {
            line = line.refined(picture, width, height, reach);
            reach = Math.max(NARROWEST, reach / 2);
        }
        return Math.abs(line.slope) <= 1 ? Optional.of(line) : Optional.empty();
    }

    /** Mean of the far half minus mean of the near half. */
    private static double halves(double[] picture, int width, int height, boolean steep) {
        double sum = 0;
        for (int i = 0; i < picture.length; i++) {
            int along = steep ? i % width : i / width;
            int length = steep ? width : height;
            sum += 2 * along < length - 1 ? -picture[i] : 2 * along > length - 1 ? picture[i] : 0;
        }
        return sum;
    }

    /** Centroids of the derivative near the line so far, and the straight line through them. */
    private EdgeLine refined(double[] picture, int width, int height, double reach) {
        int length = steep ? width : height;
        int lines = steep ? height : width;
        double[] sums = new double[5];
        for (int along = 0; along < lines; along++) {
            double guess = offset + slope * along;
            double weight = 0;
            double moment = 0;
            for (int at = 1; at < length - 1; at++) {
                double distance = (at - guess) / reach;
                if (Math.abs(distance) < 1) {
                    double window = Math.pow(Math.cos(Math.PI / 2 * distance), 2);
                    double derivative = value(picture, width, at + 1, along) - value(picture, width, at - 1, along);
                    weight += window * derivative;
                    moment += window * derivative * at;
                }
            }
            double centre = moment / weight;
            if ((weight > 0) == rising && Math.abs(centre - guess) < reach) {
                accumulate(sums, along, centre);
            }
        }
        double determinant = sums[0] * sums[2] - sums[1] * sums[1];
        if (!(determinant > 0)) {
            return this;
        }
        double newSlope = (sums[0] * sums[4] - sums[1] * sums[3]) / determinant;
        return new EdgeLine(steep, (sums[3] - newSlope * sums[1]) / sums[0], newSlope, rising);
    }

    private static void accumulate(double[] sums, double x, double y) {
        sums[0]++;
        sums[1] += x;
        sums[2] += x * x;
        sums[3] += y;
        sums[4] += x * y;
    }

    private double value(double[] picture, int width, int at, int along) {
        return steep ? picture[along * width + at] : picture[at * width + along];
    }

    /** Distance of a pixel from the edge, in pixels along the edge's normal; positive on the bright side. */
    double distance(int column, int row) {
        double at = steep ? column : row;
        double along = steep ? row : column;
        double signed = (at - offset - slope * along) / Math.sqrt(1 + slope * slope);
        return rising ? signed : -signed;
    }
}
