package org.clearcine.core.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** How long a running pipeline takes to leave when it is cancelled, at random moments of the run. */
public final class CancelBench {

    private static final long SEED = 2;

    /** Moments lie within the processor time of about this many frames, which takes in reading the noise and looking ahead. */
    private static final int FRAMES_DEEP = 60;

    private static final double CPU_MILLIS_A_MEGAPIXEL = 550;

    /**
     * The answers of one pipeline on one loop, in milliseconds from the request to the return.
     *
     * @param moments how many cancels were measured
     */
    public record Answer(
            String loop,
            String method,
            int moments,
            double medianWallMillis,
            double slowestWallMillis,
            double medianCpuMillis,
            double slowestCpuMillis) {}

    /** A loop and what it is called in the table. */
    public record Named(String name, FrameSource frames) {}

    private final int moments;
    private final ProgressMonitor progress;

    /** @param moments how often each pipeline is cancelled on each loop */
    public CancelBench(int moments, ProgressMonitor progress) {
        this.moments = moments;
        this.progress = progress;
    }

    /** The simulated loop of a size that the speed bench times. */
    public static Named simulated(int side) {
        return new Named("simulated " + side + "x" + side, SpeedBench.loop(new FrameSize(side, side)));
    }

    /** Cancels every pipeline on every loop; before that, each start of the native engine in this process. */
    public List<Answer> run(List<Named> loops, List<Denoiser> denoisers) throws IOException, CancelledException {
        List<Answer> answers = new ArrayList<>();
        List<double[]> starting = new ArrayList<>();
        Random random = new Random(SEED);
        FrameSource shortest = new FirstFrames(loops.get(loops.size() - 1).frames(), 3);
        for (Denoiser denoiser : denoisers) {
            // Only the first start of a process loads natives; later ones still make arrays of the weights.
            for (int i = 0; i < 3; i++) {
                cancelled(shortest, denoiser, new CancelMoment("starting the network", 5))
                        .ifPresent(starting::add);
            }
        }
        if (!starting.isEmpty()) {
            answers.add(answer("any", "while the network starts", starting));
        }
        for (Named loop : loops) {
            for (Denoiser denoiser : denoisers) {
                answers.add(measured(loop, denoiser, random));
            }
        }
        return answers;
    }

    private Answer measured(Named loop, Denoiser denoiser, Random random) throws IOException, CancelledException {
        int frames = Math.min(FRAMES_DEEP, loop.frames().frameCount());
        double deepest = CPU_MILLIS_A_MEGAPIXEL * loop.frames().size().pixelCount() / 1e6 * frames;
        List<double[]> times = new ArrayList<>();
        for (int i = 0; i < moments; i++) {
            progress.checkCancelled();
            progress.progress("Cancelling " + denoiser.id() + " on " + loop.name(), i, moments);
            CancelMoment moment = new CancelMoment("", random.nextDouble() * deepest);
            cancelled(loop.frames(), denoiser, moment).ifPresent(times::add);
        }
        return answer(loop.name(), denoiser.id(), times);
    }

    /** Wall and processor time to the answer; nothing if the run was over before the moment came. */
    private static Optional<double[]> cancelled(FrameSource loop, Denoiser denoiser, CancelMoment moment)
            throws IOException {
        try {
            denoiser.denoise(loop, components -> {}, moment);
        } catch (CancelledException e) {
            return Optional.of(new double[] {moment.wallMillis(), moment.cpuMillis()});
        }
        return Optional.empty();
    }

    private static Answer answer(String loop, String method, List<double[]> times) {
        double[] wall = times.stream().mapToDouble(time -> time[0]).sorted().toArray();
        double[] cpu = times.stream().mapToDouble(time -> time[1]).sorted().toArray();
        int middle = times.size() / 2;
        int last = times.size() - 1;
        return times.isEmpty()
                ? new Answer(loop, method, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                : new Answer(loop, method, times.size(), wall[middle], wall[last], cpu[middle], cpu[last]);
    }
}
