package org.clearcine.core.simulate;

/**
 * A low-contrast disk of a test object.
 *
 * @param x column of the centre in pixels
 * @param y row of the centre in pixels
 * @param radius in pixels
 * @param contrast fraction of the primary beam that the disk takes away
 */
public record Disk(double x, double y, double radius, double contrast) {}
