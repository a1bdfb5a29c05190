package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import java.util.Random;

/** Two looks at the frame, the second slightly perturbed, and Stein's estimate of the error; no clean frame. */
record SureLesson(double epsilon) implements Lesson {

    @Override
    public int looks() {
        return 2;
    }

    @Override
    public void prepare(LessonPatch patch, Random random) {
        float[] noise = patch.noise(random);
        float[] perturbed = patch.look().centre().clone();
        for (int i = 0; i < noise.length; i++) {
            perturbed[i] += (float) epsilon * noise[i];
        }
        patch.lookAgain(patch.look().withCentre(perturbed));
        patch.guide(Guide.NOISY, patch.look().centre());
        patch.guide(Guide.PERTURBATION, noise);
    }

    @Override
    public NDArray loss(NDArray[] results, LessonGuides guides) {
        return new SureLoss(epsilon).of(results[0], results[1], guides.of(Guide.NOISY), guides.of(Guide.PERTURBATION));
    }
}
