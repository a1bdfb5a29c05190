package org.clearcine.core.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.StudentRunner.Tile;
import org.clearcine.core.progress.Beside;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Two runners of one student, so that two frames, or two tiles of a large one, are in the network at a time; results come in the order of
 * the frames and do not depend on how many runners there are. Used by one thread.
 *
 * <p>Two threads in two networks do more than two threads in one: neither ever waits for the other.
 */
final class StudentCrew implements AutoCloseable {

    private static final int LARGEST = 2;

    /** Pixels that may be under way, which bounds memory. */
    private static final int PIXELS_UNDER_WAY = 4_000_000;

    private final List<StudentRunner> runners;
    private final Beside<StudentRunner> beside;
    private final Queue<Pending> pending = new ArrayDeque<>();

    /** A frame whose result is complete once its tiles are done. */
    private record Pending(float[] result, int tiles) {}

    private StudentCrew(List<StudentRunner> runners, ProgressMonitor progress) {
        this.runners = runners;
        this.beside = new Beside<>(runners, progress);
    }

    /**
     * Loads weights.
     *
     * @param progress cancels what is under way
     * @throws NetworkUnavailableException if the natives cannot be loaded here
     * @throws WeightsException if the weights do not fit the network
     */
    static StudentCrew open(
            StudentNetwork.Size size, Map<String, Tensor> tensors, Precision precision, ProgressMonitor progress)
            throws NetworkUnavailableException, WeightsException {
        List<StudentRunner> runners = new ArrayList<>();
        try {
            int count = Math.min(LARGEST, Runtime.getRuntime().availableProcessors());
            while (runners.size() < count) {
                runners.add(StudentRunner.open(size, tensors, precision));
            }
            return new StudentCrew(runners, progress);
        } catch (NetworkUnavailableException | WeightsException | RuntimeException e) {
            runners.forEach(StudentRunner::close);
            throw e;
        }
    }

    /** How many frames of that size may be under way: one more than runners, so that none of them waits for the caller. */
    int room(FrameSize size) {
        return Math.max(1, Math.min(runners.size() + 1, PIXELS_UNDER_WAY / size.pixelCount()));
    }

    /** Hands a frame to the network, and returns at once. */
    void begin(StudentInput input, FrameSize size) {
        float[] result = input.base().clone();
        List<Tile> tiles = Tile.of(size);
        pending.add(new Pending(result, tiles.size()));
        for (Tile tile : tiles) {
            beside.begin((runner, progress) -> {
                progress.checkCancelled();
                runner.addResidual(input, tile, result);
            });
        }
    }

    /** The denoised stabilised values of the oldest frame under way, row by row: the base plus what the network adds. */
    float[] next() throws CancelledException {
        Pending oldest = pending.remove();
        for (int i = 0; i < oldest.tiles; i++) {
            beside.await();
        }
        return oldest.result;
    }

    @Override
    public void close() {
        beside.close();
        runners.forEach(StudentRunner::close);
    }
}
