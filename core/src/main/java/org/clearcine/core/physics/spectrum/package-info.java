/**
 * Noise power spectra: two-dimensional, radial, temporal, and over space and time together.
 *
 * <p>In squared values times pixels (times frames). For a processed loop they are apparent. Uses the physics root, frame and
 * metrics.
 */
package org.clearcine.core.physics.spectrum;
