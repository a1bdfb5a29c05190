/**
 * Loops with known truth, made by the physics of the imaging chain: a scene, the chain that pictures it, the noise.
 *
 * <p>{@code draw} paints line integrals, {@code scene} holds what can be pictured and the catalogue of it. Uses frame, noise
 * and progress.
 */
package org.clearcine.core.simulate;
