package org.clearcine.core.physics.phantom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clearcine.core.frame.FrameSize;

/**
 * Places around and between the details where nothing is, for each diameter: what a disk of that size differs from its surroundings
 * by chance.
 */
final class EmptyPlaces {

    /** Fewer places than these say too little of a deviation. */
    static final int FEWEST = 8;

    private static final int MOST = 72;
    private static final int GRID = 22;
    private static final double MARGIN = 0.12;

    private final List<DetailSite> sites = new ArrayList<>();
    private final Map<Double, int[]> ofDiameter = new HashMap<>();

    private EmptyPlaces() {}

    /** @param first the number that the first of the places will have among all sites */
    static EmptyPlaces of(PlacedPhantom placed, FrameSize size, int first) {
        EmptyPlaces places = new EmptyPlaces();
        List<PhantomDetail> details = placed.details();
        placed.layout().details().stream()
                .map(PhantomDetail::diameter)
                .distinct()
                .forEach(diameter ->
                        places.add(diameter, diameter * placed.pixelsPerMillimetre(), details, size, first));
        return places;
    }

    private void add(double diameter, double pixels, List<PhantomDetail> details, FrameSize size, int first) {
        List<DetailSite> found = new ArrayList<>();
        double[] box = box(details);
        for (int i = 0; i < GRID * GRID; i++) {
            double x = box[0] + (box[1] - box[0]) * (i % GRID + 0.5) / GRID;
            double y = box[2] + (box[3] - box[2]) * (i / GRID + 0.5) / GRID;
            boolean inside = x > pixels && y > pixels && x < size.columns() - pixels && y < size.rows() - pixels;
            if (inside && isFree(x, y, pixels / 2, details)) {
                DetailSite site = DetailSite.of(new PhantomDetail("empty", x, y, pixels, 0.5), details, size);
                if (site.isMeasurable()) {
                    found.add(site);
                }
            }
        }
        int step = Math.max(1, (int) Math.ceil(found.size() / (double) MOST));
        int begin = first + sites.size();
        for (int i = 0; i < found.size(); i += step) {
            sites.add(found.get(i));
        }
        ofDiameter.put(diameter, IntStream.range(begin, first + sites.size()).toArray());
    }

    /** Left, right, top and bottom of all details and a margin around them. */
    private static double[] box(List<PhantomDetail> details) {
        double left = details.stream().mapToDouble(PhantomDetail::x).min().orElse(0);
        double right = details.stream().mapToDouble(PhantomDetail::x).max().orElse(0);
        double top = details.stream().mapToDouble(PhantomDetail::y).min().orElse(0);
        double bottom = details.stream().mapToDouble(PhantomDetail::y).max().orElse(0);
        double margin = MARGIN * Math.max(right - left, bottom - top);
        return new double[] {left - margin, right + margin, top - margin, bottom + margin};
    }

    private static boolean isFree(double x, double y, double radius, List<PhantomDetail> details) {
        return details.stream()
                .allMatch(detail ->
                        Math.hypot(detail.x() - x, detail.y() - y) > 1.25 * detail.diameter() / 2 + radius + 1);
    }

    List<DetailSite> sites() {
        return List.copyOf(sites);
    }

    /** Numbers of the places for disks of a diameter in millimetres. */
    int[] of(double diameter) {
        return ofDiameter.getOrDefault(diameter, new int[0]).clone();
    }
}
