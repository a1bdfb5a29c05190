/**
 * All standard measurements of a loop, raw against processed, in one go: rows for tables, curves and maps for plots.
 *
 * <p>What is computed is named, sourced and apparent; the packages it draws on hold the formulas. Uses frame, metrics, noise,
 * progress and the other packages of physics.
 */
package org.clearcine.core.physics.lab;
