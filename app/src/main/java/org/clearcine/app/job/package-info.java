/**
 * Background work: the only package of the workstation that makes threads.
 *
 * <p>Work runs in lanes, results come back on the JavaFX thread, cancelled is not failed. Uses core.progress.
 */
package org.clearcine.app.job;
