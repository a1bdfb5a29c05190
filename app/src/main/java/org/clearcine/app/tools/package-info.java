/**
 * Reading tools: distance, angle, area, profile, calibration, magnifier, subtraction; drawn over the panes in frame coordinates.
 *
 * <p>Uses session, compare, control and core; knows no other feature.
 */
package org.clearcine.app.tools;
