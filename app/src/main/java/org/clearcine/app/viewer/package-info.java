/**
 * Raw left, denoised right: frame-locked panes, cine, window and zoom, motion map, value probe.
 *
 * <p>Uses session, components, control, job and core; knows no other feature.
 */
package org.clearcine.app.viewer;
