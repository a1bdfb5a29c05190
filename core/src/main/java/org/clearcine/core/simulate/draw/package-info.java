/**
 * Painting with numbers: seeded randomness, strokes, shapes, textures and blurs on float pictures.
 *
 * <p>Pixel centres lie at integer coordinates, x to the right, y down. Uses frame.
 */
package org.clearcine.core.simulate.draw;
