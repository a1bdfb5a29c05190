/**
 * A test object on the picture: placed by three clicks or found, adjusted by hand, kept for its device.
 *
 * <p>The model, what is drawn over the panes, mouse and keys; the tab that shows its figures lies in the lab. Uses session, job,
 * problem, compare, control and core.physics.phantom.
 */
package org.clearcine.app.physics.phantom;
