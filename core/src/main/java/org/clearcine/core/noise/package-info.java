/**
 * What the noise of a loop is, estimated from the loop itself, and how to make it even.
 *
 * <p>Uses frame.
 */
package org.clearcine.core.noise;
