package org.clearcine.core.physics.explore;

import org.clearcine.core.denoise.DenoiseSettings;

/**
 * One setting of the sliders and what it does to a loop.
 *
 * @param noiseLeft deviation from frame to frame where nothing moves, over that of the raw loop: 1 is raw, 0 is none
 * @param edgesKept gradients at the strongest edges that move or stay, as the slope of processed over raw: 1 is all
 * @param best whether no other setting leaves less noise and keeps more of the edges (Pareto)
 */
public record SettingsPoint(DenoiseSettings settings, double noiseLeft, double edgesKept, boolean best) {}
