package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.FrameSize;

/** Draws the patches of a step from many loops: loop, frame, place, turn, time reversal, and what the lesson does to them. */
final class LessonSampler {

    private final NetworkView view;
    private final Lesson lesson;
    private final int count;
    private final int side;

    /**
     * @param count patches a step
     * @param side of a patch in pixels, a multiple of 16
     */
    LessonSampler(NetworkView view, Lesson lesson, int count, int side) {
        this.view = view;
        this.lesson = lesson;
        this.count = count;
        this.side = side;
    }

    /** The batch of a seed: the same loops and seed give the same batch. */
    LessonBatch draw(List<GuidedLoop> loops, long seed) {
        Random random = new Random(seed);
        LessonBatch batch = new LessonBatch(view, count, lesson.looks(), new FrameSize(side, side));
        List<LessonPatch> patches = new ArrayList<>();
        for (int slot = 0; slot < count; slot++) {
            GuidedLoop loop = loops.get(random.nextInt(loops.size()));
            int frame = random.nextInt(loop.frameCount());
            int top = random.nextInt(loop.size().rows() - side + 1);
            int left = random.nextInt(loop.size().columns() - side + 1);
            PatchPlace place = new PatchPlace(top, left, side, side);
            LessonPatch patch = new LessonPatch(loop, frame, place, Turn.random(random), view.seesPredictions());
            lesson.prepare(patch, random);
            patches.add(patch);
        }
        for (int slot = 0; slot < count; slot++) {
            batch.put(slot, patches.get(slot));
        }
        return batch;
    }
}
