/**
 * What the panes show, as one value: mode, panes, window, zoom, sliders; and how any frame of it is painted, on the screen or off.
 *
 * <p>Uses session, components, control, job and core; knows no feature. Viewer and export both stand on it.
 */
package org.clearcine.app.compare;
