/**
 * Photon transfer: gain and electronic noise of a moving loop, with intervals, from second differences in time.
 *
 * <p>Slower and more exact than what a denoiser asks of its noise model; uses frame, noise and the physics root.
 */
package org.clearcine.core.physics.transfer;
