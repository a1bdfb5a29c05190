/**
 * Up to four panes of one loop side by side, as any models at any strengths leave it.
 *
 * <p>Uses job, session, control, components, compare, problem and core (registry, network, denoise).
 */
package org.clearcine.app.tuning.grid;
