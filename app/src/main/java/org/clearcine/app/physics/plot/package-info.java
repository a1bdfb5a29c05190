/**
 * The one plot of the physics lab: values under the mouse, zoom, keys, and its files.
 *
 * <p>Knows curves and nothing of where they come from. Uses control and core.physics.
 */
package org.clearcine.app.physics.plot;
