/**
 * Controls and pixels that several features use: our own picture renderer, colour maps, the canvas, labelled sliders.
 *
 * <p>Uses job and core.frame; knows no feature.
 */
package org.clearcine.app.control;
