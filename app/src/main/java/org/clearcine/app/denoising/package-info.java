/**
 * Running the denoiser on the loop that is looked at, and the sliders that mix what it found.
 *
 * <p>Uses session, components, control, job, problem and core.denoise; knows no other feature.
 */
package org.clearcine.app.denoising;
