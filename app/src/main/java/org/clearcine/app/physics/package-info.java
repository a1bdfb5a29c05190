/**
 * The physics lab: a window that measures the open loop, explores strengths, and shows quality against dose.
 *
 * <p>Figures come from core.physics; regions come from whoever places them. Uses session, job, problem, control and the core.
 */
package org.clearcine.app.physics;
