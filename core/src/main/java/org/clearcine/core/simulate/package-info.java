/** Loops with known truth, made by the physics of the imaging chain. Uses frame, noise and progress. */
package org.clearcine.core.simulate;
