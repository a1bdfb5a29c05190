/**
 * From stored value to screen: stored value, modality value, VOI value, presentation value, screen pixel (PS3.4 annex N).
 *
 * <p>Everything is computed from floats, so that denoised values between two stored values do not band. Uses frame.
 */
package org.clearcine.core.display;
