package org.clearcine.core.simulate.scene;

import java.util.Arrays;

/**
 * One vessel of a coronary tree: points on the heart, their radius and how far the blood has come.
 *
 * <p>Angles, heights and depths are those of {@link HeartGeometry}.
 */
final class Vessel {

    private double[] angle = new double[32];
    private double[] height = new double[32];
    private double[] depth = new double[32];
    private double[] radius = new double[32];
    private double[] distance = new double[32];
    private int count;

    /**
     * @param spot angle, height, depth
     * @param pointRadius in millimetres
     * @param pointDistance from the ostium along the vessels, in millimetres
     */
    void add(double[] spot, double pointRadius, double pointDistance) {
        if (count == angle.length) {
            angle = Arrays.copyOf(angle, 2 * count);
            height = Arrays.copyOf(height, 2 * count);
            depth = Arrays.copyOf(depth, 2 * count);
            radius = Arrays.copyOf(radius, 2 * count);
            distance = Arrays.copyOf(distance, 2 * count);
        }
        angle[count] = spot[0];
        height[count] = spot[1];
        depth[count] = spot[2];
        radius[count] = pointRadius;
        distance[count] = pointDistance;
        count++;
    }

    int pointCount() {
        return count;
    }

    double[] spot(int point) {
        return new double[] {angle[point], height[point], depth[point]};
    }

    double angle(int point) {
        return angle[point];
    }

    double height(int point) {
        return height[point];
    }

    double depth(int point) {
        return depth[point];
    }

    double radius(int point) {
        return radius[point];
    }

    double distance(int point) {
        return distance[point];
    }

    double length() {
        return count < 2 ? 0 : distance[count - 1] - distance[0];
    }

    HeartGeometry.Spot project(HeartGeometry heart, int point, double contraction) {
        return heart.project(angle[point], height[point], depth[point], contraction);
    }
}
