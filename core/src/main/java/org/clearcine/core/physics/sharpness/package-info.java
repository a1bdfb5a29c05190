/**
 * Sharpness of still and moving things: edges and their MTF, bar patterns, wires.
 *
 * <p>A non-linear filter has no one MTF, so every figure belongs to the contrast and speed at which it was measured. Uses the
 * physics root, frame and metrics.
 */
package org.clearcine.core.physics.sharpness;
