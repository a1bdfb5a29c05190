package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import java.util.Random;

/** How a network is taught: what is done to a patch before it is looked at, and what is made small. */
interface Lesson {

    /** Times each patch is looked at in one step. */
    default int looks() {
        return 1;
    }

    /** Sets what is looked at and the guides that the loss asks for. */
    void prepare(LessonPatch patch, Random random);

    /**
     * The loss of a step.
     *
     * @param results one a look, (batch, 1, rows, columns) as the guides
     */
    NDArray loss(NDArray[] results, LessonGuides guides);
}
