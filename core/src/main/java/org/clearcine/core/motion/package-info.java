/** Where things move between frames: dense optical flow on smoothed frames and its reliability. Uses frame and noise. */
package org.clearcine.core.motion;
