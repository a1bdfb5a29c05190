/**
 * Where things move from frame to frame: optical flow on smoothed frames, and frames warped along it.
 *
 * <p>Works on stabilised values (noise of variance 1). Uses frame and noise.
 */
package org.clearcine.core.motion;
