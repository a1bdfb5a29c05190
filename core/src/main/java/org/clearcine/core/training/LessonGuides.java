package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/** The guides of a batch as arrays (batch, 1, rows, columns). */
@FunctionalInterface
interface LessonGuides {

    NDArray of(Guide guide);
}
