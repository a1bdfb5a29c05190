package org.clearcine.core.physics.reader;

/**
 * One forced choice between two conditions of one loop.
 *
 * @param number from 1
 * @param loop number of the loop, from 0
 * @param left number of the condition on the left, from 0
 * @param right number of the condition on the right; the same as on the left in a catch trial
 */
public record ReaderTrial(int number, int loop, int left, int right) {

    /** Whether both sides are the same, so that nothing can be better. */
    public boolean isCatch() {
        return left == right;
    }
}
