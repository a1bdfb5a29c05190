package org.clearcine.app.bench;

/**
 * What one way of showing the loop achieved.
 *
 * @param what the way, in a few words
 * @param askedPerSecond the loop's own rate
 * @param shownPerSecond frames that really reached the screen
 * @param late frames that were due and dropped
 * @param cpuMillisPerFrame processor time of all threads, a frame shown
 */
record Shown(String what, double askedPerSecond, double shownPerSecond, long late, double cpuMillisPerFrame) {}
