/**
 * Quality against dose: known targets in built-in scenes at absolute doses, raw and denoised.
 *
 * <p>Every saving is a phantom estimate, never a promise for patients. Uses simulate, denoise, metrics, progress and detection.
 */
package org.clearcine.core.physics.dose;
