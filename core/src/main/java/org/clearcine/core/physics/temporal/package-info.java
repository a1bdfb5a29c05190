/**
 * Noise and signal through time: autocorrelation, the recursion factor of a filter, lag after a step.
 *
 * <p>What a loop shows is measured; what a filter did before is estimated and says so. Uses the physics root.
 */
package org.clearcine.core.physics.temporal;
