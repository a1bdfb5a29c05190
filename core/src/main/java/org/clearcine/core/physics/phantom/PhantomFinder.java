package org.clearcine.core.physics.phantom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Looks for a phantom on a picture: every place, turn and scale on a coarse grid, the best of them refined. A proposal to be looked
 * at, never a measurement: a regular layout can be found one row too far.
 *
 * <p>A placement is as good as the responses to its strongest details are high where they are expected to be, relative to what
 * they are in between.
 */
public final class PhantomFinder {

    private static final int COARSE_SIDE = 192;
    private static final int MOST_FRAMES = 16;
    private static final int STRONGEST = 24;
    private static final int TURNS = 90;
    private static final double SCALE_STEP = 1.06;
    private static final int CANDIDATES = 12;
    private static final double CLIP = 8;
    private static final double STANDS_OUT = 3;

    /**
     * A proposal.
     *
     * @param confidence share of the strongest details that stand out where the layout has them, 0 to 1
     */
    public record Found(PlacedPhantom placed, double confidence) {}

    private record Pose(double x, double y, double angle, double scale, double score) {}

    private final PhantomLayout layout;
    private final List<PhantomDetail> strongest;
    private final Frame picture;
    private final double[] sums;
    private final Map<Integer, BlobMap> maps = new TreeMap<>();

    private PhantomFinder(PhantomLayout layout, Frame picture) {
        this.layout = layout;
        this.picture = picture;
        sums = BlobMap.sums(picture);
        strongest = layout.details().stream()
                .sorted(Comparator.comparingDouble((PhantomDetail detail) -> -detail.contrast() * detail.diameter()))
                .limit(STRONGEST)
                .toList();
    }

    /**
     * Looks for a layout on the mean of some frames of a loop.
     *
     * @return the best placement; empty if nothing stands out anywhere
     */
    public static Optional<Found> find(PhantomLayout layout, FrameSource loop, ProgressMonitor progress)
            throws IOException, CancelledException {
        Frame mean = mean(loop);
        int shrink = Math.max(
                1, (int) Math.ceil(Math.max(mean.size().columns(), mean.size().rows()) / (double) COARSE_SIDE));
        PhantomFinder coarse = new PhantomFinder(layout, shrunk(mean, shrink));
        PhantomFinder fine = new PhantomFinder(layout, mean);
        Optional<Pose> best = Optional.empty();
        for (Pose pose : coarse.search(progress)) {
            progress.checkCancelled();
            Pose near = coarse.refined(pose, 2);
            Pose large = new Pose(near.x * shrink, near.y * shrink, near.angle, near.scale * shrink, 0);
            Pose refined = fine.refined(large, shrink);
            if (best.isEmpty() || refined.score > best.get().score) {
                best = Optional.of(refined);
            }
        }
        return best.map(pose -> new Found(placed(layout, pose), fine.confidence(pose)))
                .filter(found -> found.confidence() > 0.3);
    }

    private static PlacedPhantom placed(PhantomLayout layout, Pose pose) {
        return PlacedPhantom.of(layout, pose.x, pose.y, pose.angle, pose.scale);
    }

    private static Frame mean(FrameSource loop) throws IOException {
        int count = Math.min(MOST_FRAMES, loop.frameCount());
        float[] sum = new float[loop.size().pixelCount()];
        for (int k = 0; k < count; k++) {
            Frame frame = loop.frame((int) ((long) k * loop.frameCount() / count));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += frame.value(i) / count;
            }
        }
        return Frame.owning(loop.size(), sum);
    }

    private static Frame shrunk(Frame frame, int factor) {
        if (factor == 1) {
            return frame;
        }
        FrameSize size =
                new FrameSize(frame.size().rows() / factor, frame.size().columns() / factor);
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            int top = i / size.columns() * factor;
            int left = i % size.columns() * factor;
            for (int k = 0; k < factor * factor; k++) {
                values[i] += frame.value(top + k / factor, left + k % factor) / (factor * factor);
            }
        }
        return Frame.owning(size, values);
    }

    /** The best placements of the grid, far enough apart to be different. */
    private List<Pose> search(ProgressMonitor progress) throws CancelledException {
        double side = Math.min(picture.size().columns(), picture.size().rows());
        double extent = extent();
        List<Pose> best = new ArrayList<>();
        int scales = 0;
        for (double scale = 0.3 * side / extent; scale < 1.1 * side / extent; scale *= SCALE_STEP) {
            progress.checkCancelled();
            progress.progress("Looking for the phantom", scales++, 23);
            for (int turn = 0; turn < TURNS; turn++) {
                searchPlaces(2 * Math.PI * turn / TURNS, scale, best);
            }
        }
        return best;
    }

    /** Width or height of the layout, whichever is more, in millimetres. */
    private double extent() {
        double left =
                layout.details().stream().mapToDouble(PhantomDetail::x).min().orElse(0);
        double right =
                layout.details().stream().mapToDouble(PhantomDetail::x).max().orElse(0);
        double top =
                layout.details().stream().mapToDouble(PhantomDetail::y).min().orElse(0);
        double bottom =
                layout.details().stream().mapToDouble(PhantomDetail::y).max().orElse(0);
        return Math.max(right - left, bottom - top);
    }

    private void searchPlaces(double angle, double scale, List<Pose> best) {
        PlacedPhantom centred = PlacedPhantom.of(layout, 0, 0, angle, scale);
        double[][] offsets = offsets(centred);
        double step = Math.max(1, 0.4 * strongest.get(0).diameter() * scale);
        double columns = picture.size().columns();
        double rows = picture.size().rows();
        for (double y = 0.25 * rows; y <= 0.75 * rows; y += step) {
            for (double x = 0.25 * columns; x <= 0.75 * columns; x += step) {
                double score = score(offsets, scale, x, y);
                if (best.size() < CANDIDATES || score > best.get(best.size() - 1).score) {
                    keep(new Pose(x, y, angle, scale, score), best);
                }
            }
        }
    }

    private void keep(Pose pose, List<Pose> best) {
        double reach = 0.05 * picture.size().columns();
        for (Pose other : best) {
            boolean same = Math.hypot(other.x - pose.x, other.y - pose.y) < reach
                    && Math.abs(Math.IEEEremainder(other.angle - pose.angle, 2 * Math.PI)) < 0.15
                    && Math.abs(Math.log(other.scale / pose.scale)) < 0.1;
            if (same && other.score >= pose.score) {
                return;
            }
            if (same) {
                best.remove(other);
                break;
            }
        }
        best.add(pose);
        best.sort(Comparator.comparingDouble(one -> -one.score));
        if (best.size() > CANDIDATES) {
            best.remove(best.size() - 1);
        }
    }

    /** Column and row of the strongest details of a layout that lies with its middle at 0. */
    private double[][] offsets(PlacedPhantom centred) {
        List<PhantomDetail> all = centred.details();
        double[][] offsets = new double[strongest.size()][];
        for (int i = 0; i < offsets.length; i++) {
            PhantomDetail detail = all.get(layout.details().indexOf(strongest.get(i)));
            offsets[i] = new double[] {detail.x(), detail.y()};
        }
        return offsets;
    }

    /**
     * Agreement of expected and found: responses, clipped, weighted by the expected ones, relative to their mean, so that disks
     * of one size are told apart by their contrast.
     */
    private double score(double[][] offsets, double scale, double x, double y) {
        double sum = 0;
        double products = 0;
        double expectedSquares = 0;
        double foundSquares = 0;
        for (int i = 0; i < offsets.length; i++) {
            PhantomDetail detail = strongest.get(i);
            double raw = map(detail.diameter() * scale / 2).at(x + offsets[i][0], y + offsets[i][1]);
            double found = Math.max(-CLIP, Math.min(CLIP, raw));
            double strength = Math.max(-40, Math.min(40, raw));
            double expected = Math.sqrt(detail.contrast() * detail.diameter());
            sum += found / offsets.length;
            products += expected * Math.signum(strength) * Math.sqrt(Math.abs(strength));
            expectedSquares += expected * expected;
            foundSquares += Math.abs(strength);
        }
        double alike = products / Math.sqrt(expectedSquares * foundSquares + 1e-9);
        return sum * Math.max(0, alike) * Math.max(0, alike);
    }

    private BlobMap map(double radius) {
        int rung = (int) Math.round(Math.log(Math.max(0.5, radius)) / Math.log(1.2));
        return maps.computeIfAbsent(rung, step -> BlobMap.of(picture, sums, Math.pow(1.2, step)));
    }

    /** Climbs from a placement with steps that halve. */
    private Pose refined(Pose start, double firstStep) {
        Pose best = scored(start.x, start.y, start.angle, start.scale);
        double reach = extent() * start.scale / 2;
        for (double step = firstStep; step > 0.1; step *= 0.6) {
            for (int round = 0; round < 8; round++) {
                Pose before = best;
                for (int axis = 0; axis < 4; axis++) {
                    for (int sign = -1; sign <= 1; sign += 2) {
                        double by = sign * step;
                        Pose other = scored(
                                best.x + (axis == 0 ? by : 0),
                                best.y + (axis == 1 ? by : 0),
                                best.angle + (axis == 2 ? by / reach : 0),
                                best.scale * (axis == 3 ? 1 + by / reach : 1));
                        best = other.score > best.score ? other : best;
                    }
                }
                if (best == before) {
                    break;
                }
            }
        }
        return best;
    }

    private Pose scored(double x, double y, double angle, double scale) {
        return new Pose(x, y, angle, scale, score(offsets(PlacedPhantom.of(layout, 0, 0, angle, scale)), scale, x, y));
    }

    private double confidence(Pose pose) {
        double[][] offsets = offsets(PlacedPhantom.of(layout, 0, 0, pose.angle, pose.scale));
        int standing = 0;
        for (int i = 0; i < offsets.length; i++) {
            double found = map(strongest.get(i).diameter() * pose.scale / 2)
                    .at(pose.x + offsets[i][0], pose.y + offsets[i][1]);
            standing += found > STANDS_OUT ? 1 : 0;
        }
        return (double) standing / offsets.length;
    }
}
