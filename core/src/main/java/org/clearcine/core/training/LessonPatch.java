package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.StudentInput;

/** One patch with its surroundings, cut out of a loop, turned, and on its way through a {@link Lesson}. */
final class LessonPatch {

    private final GuidedLoop loop;
    private final int frame;
    private final PatchPlace outer;
    private final PatchPlace inner;
    private final Turn turn;
    private final FrameSize size;
    private final List<FrameContext> looks = new ArrayList<>();
    private final Map<Guide, float[]> guides = new EnumMap<>(Guide.class);

    LessonPatch(GuidedLoop loop, int frame, PatchPlace place, Turn turn, boolean withPredictions) {
        this.loop = loop;
        this.frame = frame;
        this.turn = turn;
        outer = place.grown(StudentInput.MARGIN, loop.size().rows(), loop.size().columns());
        PatchPlace within =
                new PatchPlace(place.top() - outer.top(), place.left() - outer.left(), place.rows(), place.columns());
        inner = turn.apply(within, outer.rows(), outer.columns());
        size = turn.transposed()
                ? new FrameSize(outer.columns(), outer.rows())
                : new FrameSize(outer.rows(), outer.columns());
        looks.add(context(withPredictions));
    }

    private FrameContext context(boolean withPredictions) {
        Map<Integer, float[]> read = new HashMap<>();
        int count = loop.frameCount();
        int seen = turn.reversed() ? count - 1 - frame : frame;
        FrameContext frames = FrameContext.ofFrames(
                size,
                seen,
                count,
                index -> read.computeIfAbsent(
                        turn.reversed() ? count - 1 - index : index, other -> plane(Guide.NOISY, other)));
        if (!withPredictions) {
            return frames;
        }
        List<float[]> past = List.of(plane(Guide.FORWARD, frame), plane(Guide.FORWARD_VARIANCE, frame));
        List<float[]> future = List.of(plane(Guide.BACKWARD, frame), plane(Guide.BACKWARD_VARIANCE, frame));
        return turn.reversed()
                ? frames.with(future, past, loop.correlation())
                : frames.with(past, future, loop.correlation());
    }

    private float[] plane(Guide guide, int index) {
        return turn.apply(loop.read(guide, index, outer), outer.rows(), outer.columns());
    }

    /** A picture of this frame in the patch and its surroundings, row by row, {@link #size} of it. */
    float[] plane(Guide guide) {
        return plane(guide, frame);
    }

    /** Rows and columns of the patch with its surroundings. */
    FrameSize size() {
        return size;
    }

    /** A fresh field of noise with the loop's own correlation and variance 1. */
    float[] noise(Random random) {
        return new NoiseField(loop.correlation()).draw(size.rows(), size.columns(), random);
    }

    /** What is looked at first; until a lesson changes it, the frame as it came. */
    FrameContext look() {
        return looks.get(0);
    }

    /** Changes what is looked at. */
    void look(FrameContext context) {
        looks.set(0, context);
    }

    /** Adds another look at the same patch. */
    void lookAgain(FrameContext context) {
        looks.add(context);
    }

    /** Hands the loss a picture. */
    void guide(Guide guide, float[] picture) {
        guides.put(guide, picture);
    }

    /** Hands the loss pictures of this frame as the loop has them. */
    void guides(Guide... wanted) {
        for (Guide each : wanted) {
            guides.put(each, plane(each));
        }
    }

    List<FrameContext> looks() {
        return looks;
    }

    Map<Guide, float[]> guides() {
        return guides;
    }

    /** Where the patch lies within its surroundings. */
    PatchPlace inner() {
        return inner;
    }
}
