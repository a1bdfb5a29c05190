/**
 * What all measurements of the physics lab share: figures with intervals, and pieces of a loop held through time.
 *
 * <p>Figures of processed loops are <em>apparent</em>: they describe the output, never the detector. Uses frame, metrics,
 * progress and the random numbers of simulate.
 */
package org.clearcine.core.physics;
