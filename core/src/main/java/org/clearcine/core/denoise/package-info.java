/**
 * The seam behind which every denoiser stands, the classical pipeline, and the mix that the sliders drive.
 *
 * <p>A denoiser runs once over a loop and hands out components frame by frame; the sliders only mix components, they
 * never run the pipeline again. Uses frame, noise, motion and progress.
 */
package org.clearcine.core.denoise;
