/**
 * Many settings of the sliders on one loop: how much noise is left against how much of the edges is kept.
 *
 * <p>Needs no truth, so it compares settings of one loop, never two loops. Uses denoise and frame.
 */
package org.clearcine.core.physics.explore;
