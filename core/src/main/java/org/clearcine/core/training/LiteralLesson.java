package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import java.util.Random;

/** The second step as the authors' published code has it, see {@link LiteralLoss}. */
record LiteralLesson() implements Lesson {

    @Override
    public void prepare(LessonPatch patch, Random random) {
        patch.guides(Guide.LITERAL, Guide.TEACHER, Guide.NOISY);
    }

    @Override
    public NDArray loss(NDArray[] results, LessonGuides guides) {
        return new LiteralLoss()
                .of(results[0], guides.of(Guide.LITERAL), guides.of(Guide.TEACHER), guides.of(Guide.NOISY));
    }
}
