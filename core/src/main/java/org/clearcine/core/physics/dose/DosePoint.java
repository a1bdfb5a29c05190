package org.clearcine.core.physics.dose;

import org.clearcine.core.physics.Estimate;

/**
 * What one method gives in one scene at one dose.
 *
 * @param method {@code raw} or the id of a denoiser
 * @param nanograyPerFrame detector dose, mean of the field
 * @param detectability of the moving disks: channelised Hotelling with the eye's memory
 * @param contrastToNoise of the disks in one frame
 * @param contrastKept mean signal of the disks over that without noise and denoiser
 * @param lineWidth of the scene's wires over that without noise; NaN where it has none
 * @param psnr in decibels against the clean loop
 */
public record DosePoint(
        String scene,
        String method,
        double nanograyPerFrame,
        Estimate detectability,
        double contrastToNoise,
        double contrastKept,
        double lineWidth,
        double psnr) {}
