/** Networks on DJL and their weights; the learned denoiser. Uses denoise, motion, noise, frame and progress. */
package org.clearcine.core.network;
