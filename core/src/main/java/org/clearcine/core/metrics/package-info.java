/**
 * How good a denoised loop is, against known truth and without it: fidelity, moving wires, low contrast, noise texture.
 *
 * <p>Everything works on linear values in double precision and on frames as they stream by. Uses frame.
 */
package org.clearcine.core.metrics;
