/**
 * Blind reading: pairs of settings side by side, sides and order drawn, and what the choices say.
 *
 * <p>Answers go to a file line by line, so that a study goes on where it stopped. Uses the physics root and the random numbers of
 * simulate.
 */
package org.clearcine.core.physics.reader;
