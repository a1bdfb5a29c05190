/**
 * Measures what is really shown: frames a second of two large panes, late frames, from slider to picture.
 *
 * <p>Reached as {@code bench playback}; needs a display. Uses viewer, session, components, job and core.
 */
package org.clearcine.app.bench;
