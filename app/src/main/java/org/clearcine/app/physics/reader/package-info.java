/**
 * Blind reading: a study is planned in the lab, answered from the keyboard in a window that tells nothing, and read out in the lab.
 *
 * <p>Uses session, components, job, problem, control, the lab's plot, and core.physics.reader.
 */
package org.clearcine.app.physics.reader;
