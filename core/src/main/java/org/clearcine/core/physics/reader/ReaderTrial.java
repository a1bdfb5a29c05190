package org.clearcine.core.physics.reader;

/**
 * One forced choice between two alternatives.
 *
 * @param number from 1
 * @param left number of the alternative on the left, from 0
 * @param right number of the alternative on the right
 */
public record ReaderTrial(int number, int left, int right) {}
