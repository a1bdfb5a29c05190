package org.clearcine.core.physics.phantom;

import java.util.Arrays;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/**
 * Which pixels belong to a detail, and which to the ring of background around it.
 *
 * <p>The inner four fifths of the disk, so that its blurred edge is left out; of a disk smaller than a pixel, the pixel that holds
 * its middle. The ring keeps away from the edge and from all other details.
 */
final class DetailSite {

    private static final double INNER = 0.8;
    private static final double RING_FROM = 1.35;
    private static final double RING_TO = 1.9;
    private static final double AWAY = 1.25;
    private static final int FEWEST = 8;

    private final int[] disk;
    private final int[] ring;

    private DetailSite(int[] disk, int[] ring) {
        this.disk = disk;
        this.ring = ring;
    }

    /** @param all every detail of the phantom, in pixels; pixel (0, 0) covers 0 to 1 */
    static DetailSite of(PhantomDetail detail, List<PhantomDetail> all, FrameSize size) {
        double radius = detail.diameter() / 2;
        int[] disk = pixels(detail, 0, Math.max(INNER * radius, 0.5), size);
        if (disk.length == 0) {
            disk = pixels(detail, 0, 0.75, size);
        }
        double from = RING_FROM * radius + 1;
        double to = Math.max(RING_TO * radius + 1, from + 2.5);
        int[] ring = free(pixels(detail, from, to, size), detail, all, size);
        if (ring.length < FEWEST) {
            ring = free(pixels(detail, from, 1.6 * to, size), detail, all, size);
        }
        return new DetailSite(disk, ring);
    }

    private static int[] pixels(PhantomDetail detail, double from, double to, FrameSize size) {
        int top = (int) Math.max(0, Math.floor(detail.y() - to));
        int bottom = (int) Math.min(size.rows() - 1.0, Math.ceil(detail.y() + to));
        int left = (int) Math.max(0, Math.floor(detail.x() - to));
        int right = (int) Math.min(size.columns() - 1.0, Math.ceil(detail.x() + to));
        int[] found = new int[Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1)];
        int count = 0;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double distance = Math.hypot(column + 0.5 - detail.x(), row + 0.5 - detail.y());
                if (distance >= from && distance <= to) {
                    found[count++] = row * size.columns() + column;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] free(int[] pixels, PhantomDetail own, List<PhantomDetail> all, FrameSize size) {
        return Arrays.stream(pixels)
                .filter(pixel -> all.stream().filter(other -> other != own).allMatch(other -> {
                    double x = pixel % size.columns() + 0.5 - other.x();
                    double y = pixel / size.columns() + 0.5 - other.y();
                    double away = AWAY * other.diameter() / 2 + 0.5;
                    return x * x + y * y > away * away;
                }))
                .toArray();
    }

    /** Whether enough of the detail and of its background lies in the picture. */
    boolean isMeasurable() {
        return disk.length > 0 && ring.length >= FEWEST;
    }

    double diskMean(Frame frame) {
        return mean(frame, disk);
    }

    double ringMean(Frame frame) {
        return mean(frame, ring);
    }

    /** Variance of the pixels of the ring. */
    double ringVariance(Frame frame) {
        double mean = mean(frame, ring);
        double squares = 0;
        for (int pixel : ring) {
            squares += (frame.value(pixel) - mean) * (frame.value(pixel) - mean);
        }
        return squares / (ring.length - 1);
    }

    private static double mean(Frame frame, int[] pixels) {
        double sum = 0;
        for (int pixel : pixels) {
            sum += frame.value(pixel);
        }
        return sum / pixels.length;
    }
}
