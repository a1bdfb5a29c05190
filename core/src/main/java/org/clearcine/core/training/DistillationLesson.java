package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import java.util.Random;

/**
 * The second step of the paper in our definition: the student learns from the merged teacher, the recursive target and the
 * motion matrix, as far up the ladder as the rungs say.
 *
 * @param renoised half of the patches show the fused target under fresh noise, which makes a pair of known truth
 */
record DistillationLesson(FusionLoss.Rungs rungs, boolean renoised) implements Lesson {

    @Override
    public void prepare(LessonPatch patch, Random random) {
        patch.guides(Guide.MERGED, Guide.RECURSIVE, Guide.MOTION, Guide.FUSED);
        if (renoised && random.nextBoolean()) {
            float[] fused = patch.guides().get(Guide.FUSED);
            float[] seen = patch.noise(random);
            for (int i = 0; i < seen.length; i++) {
                seen[i] += fused[i];
            }
            patch.look(patch.look().withCentre(seen));
            patch.guide(Guide.MERGED, fused);
            patch.guide(Guide.RECURSIVE, fused);
        }
    }

    @Override
    public NDArray loss(NDArray[] results, LessonGuides guides) {
        return new FusionLoss(rungs).of(results[0], guides);
    }
}
