/**
 * What the noise of a loop is, estimated from the loop itself, and how to make it even.
 *
 * <p>Uses frame, and progress to leave when cancelled.
 */
package org.clearcine.core.noise;
