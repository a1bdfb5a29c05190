package org.clearcine.core.metrics;

import java.util.List;
import java.util.Map;
import org.clearcine.core.frame.Frame;

/**
 * Contrast-to-noise ratio of low-contrast disks, of at most 4 % contrast: {@code |mean ring - mean inside|} over the root of
 * the mean of both variances, frame by frame, averaged over frames and disks.
 *
 * <p>Inside is within 0.7 of the radius, clear of the blurred rim; the ring is from 1.2 to 1.8 radii. A method that flattens
 * the disk away scores low although its ring is smooth. Being an absolute value, it does not fall to 0 in pure noise.
 */
final class DiskContrast implements LoopMetric {

    private static final double HIGHEST_CONTRAST = 0.04;
    private static final double INSIDE = 0.7;
    private static final double RING_FROM = 1.2;
    private static final double RING_TO = 1.8;

    private final List<ContrastDisk> disks;
    private double sum;
    private int count;

    DiskContrast(List<ContrastDisk> disks) {
        this.disks = disks.stream()
                .filter(disk -> Math.abs(disk.contrast()) <= HIGHEST_CONTRAST)
                .toList();
    }

    @Override
    public void add(ScoredFrame previous, ScoredFrame current) {
        for (ContrastDisk disk : disks) {
            double ratio = ratio(current.output(), disk);
            if (Double.isFinite(ratio)) {
                sum += ratio;
                count++;
            }
        }
    }

    @Override
    public Map<QualityMetric, Double> result() {
        return Map.of(QualityMetric.DISK_CNR, count == 0 ? Double.NaN : sum / count);
    }

    private static double ratio(Frame frame, ContrastDisk disk) {
        Moments inside = new Moments();
        Moments ring = new Moments();
        double reach = RING_TO * disk.radius();
        int firstRow = (int) Math.max(0, Math.ceil(disk.y() - reach));
        int lastRow = (int) Math.min(frame.size().rows() - 1.0, disk.y() + reach);
        int firstColumn = (int) Math.max(0, Math.ceil(disk.x() - reach));
        int lastColumn = (int) Math.min(frame.size().columns() - 1.0, disk.x() + reach);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double radii = Math.hypot(column - disk.x(), row - disk.y()) / disk.radius();
                if (radii <= INSIDE) {
                    inside.add(frame.value(row, column));
                } else if (radii >= RING_FROM && radii <= RING_TO) {
                    ring.add(frame.value(row, column));
                }
            }
        }
        return Math.abs(ring.mean() - inside.mean()) / Math.sqrt((ring.variance() + inside.variance()) / 2);
    }
}
