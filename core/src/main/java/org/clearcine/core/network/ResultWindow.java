package org.clearcine.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.motion.FlowField;

/**
 * The results of up to five frames in a row, and the mean of the middle one with the others where they agree ({@link Agreement}).
 *
 * <p>A result is drawn onto the frame beside it once, and from there onto the next.
 */
final class ResultWindow {

    /** Frames to either side whose results are averaged. */
    static final int REACH = 2;

    private final FrameSize size;
    private final boolean live;
    private final List<Kept> kept = new ArrayList<>();
    private int place;

    /** A frame, its motion map, and what the network made of it. */
    record Result(int index, Frame raw, FlowField toPrevious, FlowField toNext, float[] motion, float[] student) {}

    /** A result with those of the frames beside it, drawn onto its places. */
    private static final class Kept {

        final Result result;
        Optional<float[]> before = Optional.empty();
        Optional<float[]> after = Optional.empty();

        Kept(Result result) {
            this.result = result;
        }
    }

    /** @param live whether no frame may know of a later one */
    ResultWindow(FrameSize size, boolean live) {
        this.size = size;
        this.live = live;
    }

    /** Takes the result of the next frame. */
    void add(Result next) {
        Kept newest = new Kept(next);
        if (!kept.isEmpty()) {
            Kept last = kept.get(kept.size() - 1);
            newest.before = Optional.of(drawn(last.result.student, next.toPrevious));
            last.after = live ? Optional.empty() : Optional.of(drawn(next.student, last.result.toNext));
        }
        kept.add(newest);
    }

    /** How many results have not been asked for yet. */
    int waiting() {
        return kept.size() - place;
    }

    /** The oldest result that has not been asked for. */
    Result oldest() {
        return kept.get(place).result;
    }

    /** The mean of the oldest result with those around it that were taken in so far; then it counts as asked for. */
    float[] takeMean() {
        Result result = oldest();
        Agreement agreement = new Agreement(size, result.student, result.motion.clone());
        agreement.add(kept.get(place).before, kept.get(place).after);
        agreement.add(farBefore(result), farAfter(result));
        if (place == REACH - 1) {
            kept.remove(0);
        } else {
            place++;
        }
        return agreement.mean();
    }

    private Optional<float[]> farBefore(Result result) {
        return place == 0 ? Optional.empty() : kept.get(place - 1).before.map(far -> drawn(far, result.toPrevious));
    }

    private Optional<float[]> farAfter(Result result) {
        return place + 1 == kept.size()
                ? Optional.empty()
                : kept.get(place + 1).after.map(far -> drawn(far, result.toNext));
    }

    private static float[] drawn(float[] values, FlowField flow) {
        float[] drawn = new float[values.length];
        flow.warpStraight(values, drawn);
        return drawn;
    }
}
