/**
 * Networks: named blocks on DJL arrays, weights that are checked before they are believed, and the denoiser that runs them.
 *
 * <p>The only package beside training that knows DJL. Uses denoise, noise, motion, frame and progress.
 */
package org.clearcine.core.network;
