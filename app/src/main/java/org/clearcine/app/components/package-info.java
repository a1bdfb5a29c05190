/**
 * What a denoiser found out about each frame, kept small: in memory up to a budget, in a temporary file beyond it.
 *
 * <p>Uses core.denoise and core.frame.
 */
package org.clearcine.app.components;
