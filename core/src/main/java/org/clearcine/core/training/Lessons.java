package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import java.util.Random;

/** The lessons that need no class of their own: one look, one target. */
final class Lessons {

    private static final SquareLoss SQUARE = new SquareLoss();
    private static final FeatureLoss FEATURES = new FeatureLoss();
    private static final float FEATURE_SHARE = 0.05f;

    private Lessons() {}

    /** The truth of a simulated loop, or the classical result under fresh noise; mean squared error. */
    static Lesson known() {
        return lesson((patch, random) -> patch.guide(Guide.TARGET, patch.plane(Guide.TRUTH)), SQUARE);
    }

    /**
     * The first step of the paper: the noisy frame itself, for a network that sees its neighbours alone; reconstruction and
     * feature matching.
     */
    static Lesson blindCentre() {
        return lesson(
                (patch, random) -> patch.guide(Guide.TARGET, patch.plane(Guide.NOISY)),
                (result, target) -> SQUARE.of(result, target)
                        .add(FEATURES.of(result, target).mul(FEATURE_SHARE)));
    }

    /** The frame recorrupted, see {@link Supervision#RECORRUPTED}. */
    static Lesson recorrupted() {
        return lesson(Lessons::recorrupt, SQUARE);
    }

    private static void recorrupt(LessonPatch patch, Random random) {
        float[] noise = patch.noise(random);
        float[] seen = patch.look().centre().clone();
        float[] compared = seen.clone();
        for (int i = 0; i < noise.length; i++) {
            seen[i] += Supervision.ALPHA * noise[i];
            compared[i] -= noise[i] / Supervision.ALPHA;
        }
        patch.look(patch.look().withCentre(seen));
        patch.guide(Guide.TARGET, compared);
    }

    private interface Preparation {
        void prepare(LessonPatch patch, Random random);
    }

    private static Lesson lesson(Preparation preparation, Loss loss) {
        return new Lesson() {
            @Override
            public void prepare(LessonPatch patch, Random random) {
                preparation.prepare(patch, random);
            }

            @Override
            public NDArray loss(NDArray[] results, LessonGuides guides) {
                return loss.of(results[0], guides.of(Guide.TARGET));
            }
        };
    }
}
