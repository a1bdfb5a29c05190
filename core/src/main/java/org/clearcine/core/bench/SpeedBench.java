package org.clearcine.core.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/**
 * What a frame costs in processor time, at two sizes, with the ratio to a named baseline run beside it.
 *
 * <p>Processor time of all threads is told, not time on the clock, so that a busy machine disturbs less; every method runs
 * several times in turn with the baseline, and medians count.
 */
public final class SpeedBench {

    private static final int FRAME_COUNT = 16;
    private static final int REPEATS = 3;
    private static final double LEAST_MILLIS = 300;
    private static final int MOST_RUNS = 500;
    private static final long SEED = 512;

    /**
     * The cost of a method at a size.
     *
     * @param cpuMillisPerFrame median of the runs
     * @param ratio to the baseline {@code gaussian-5x5} at the same size
     */
    public record Cost(String method, FrameSize size, double cpuMillisPerFrame, double ratio) {}

    private final List<BenchMethod> methods;
    private final ProgressMonitor progress;

    /** @param methods what is timed beside the baseline, which is always run */
    public SpeedBench(List<BenchMethod> methods, ProgressMonitor progress) {
        this.methods = new ArrayList<>();
        this.methods.add(new InProcessMethod("gaussian-5x5", "sigma 1.2", new GaussianFilter()));
        this.methods.addAll(methods);
        this.progress = progress;
    }

    /** What can be timed inside this process: a filter of the field, and our pipelines. */
    public static List<BenchMethod> candidates(List<Denoiser> denoisers, ProgressMonitor progress) {
        List<BenchMethod> candidates = new ArrayList<>();
        candidates.add(new InProcessMethod("nvca", "5x5x5", new NoiseVarianceFilter(4)));
        denoisers.forEach(denoiser -> candidates.add(MethodCatalog.ours(denoiser, progress)));
        return candidates;
    }

    /** Runs everything at each side length, in pixels; the baseline comes first at each size. */
    public List<Cost> run(List<Integer> sides) throws IOException, CancelledException {
        List<Cost> costs = new ArrayList<>();
        for (int side : sides) {
            costs.addAll(runAt(loop(new FrameSize(side, side))));
        }
        return costs;
    }

    private List<Cost> runAt(FrameList loop) throws IOException, CancelledException {
        List<List<Double>> times = new ArrayList<>();
        methods.forEach(method -> times.add(new ArrayList<>()));
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (int i = 0; i < methods.size(); i++) {
                progress.checkCancelled();
                progress.progress(
                        "Timing at " + loop.size().rows() + " rows",
                        (long) repeat * methods.size() + i,
                        (long) REPEATS * methods.size());
                times.get(i).add(cpuMillisPerFrame(methods.get(i), loop));
            }
        }
        double baseline = median(times.get(0));
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < methods.size(); i++) {
            double millis = median(times.get(i));
            costs.add(new Cost(methods.get(i).id(), loop.size(), millis, millis / baseline));
        }
        return costs;
    }

    /** The system counts processor time in steps of 10 ms, so what is fast runs again and again. */
    private static double cpuMillisPerFrame(BenchMethod method, FrameList loop) throws IOException, CancelledException {
        double sum = 0;
        int runs = 0;
        while (runs == 0 || sum * loop.frameCount() < LEAST_MILLIS && runs < MOST_RUNS) {
            sum += method.run(loop, new FrameRange(0, 1)).cpuMillisPerFrame();
            runs++;
        }
        return sum / runs;
    }

    /** The simulated loop that is timed at a size. */
    static FrameList loop(FrameSize size) {
        Scene scene = SceneCatalog.scene("object", new SceneFormat(size, FRAME_COUNT, 15, 0.3), SEED);
        SimulatedLoop loop = new SimulatedLoop(scene, ImagingChain.flatPanel(100), SEED);
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < FRAME_COUNT; index++) {
            frames.add(loop.exposure(index).noisy());
        }
        return new FrameList(frames);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
