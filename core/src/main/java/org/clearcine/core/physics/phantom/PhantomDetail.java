package org.clearcine.core.physics.phantom;

/**
 * One disk of a phantom.
 *
 * @param x millimetres to the right of the layout's origin
 * @param y millimetres below it
 * @param diameter in millimetres
 * @param contrast nominal, as a fraction; 0 where only the site knows
 */
public record PhantomDetail(double x, double y, double diameter, double contrast) {}
