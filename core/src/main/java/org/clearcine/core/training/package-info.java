/**
 * Training of the networks: patches from loops, losses, the run with its checkpoints, and the variants that are compared.
 *
 * <p>Uses network, denoise, simulate, metrics, noise, motion, frame and progress. Knows DJL, as network does.
 */
package org.clearcine.core.training;
