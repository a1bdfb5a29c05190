/**
 * How well a small thing could be seen: Rose, non-prewhitening with eye filter, channelised Hotelling, contrast-detail.
 *
 * <p>Model observers, not readers; apparent for processed loops. Uses the physics root and its spectra.
 */
package org.clearcine.core.physics.detection;
