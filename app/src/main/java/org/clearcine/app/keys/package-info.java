/**
 * Which key does what: the commands, the named sets of keys, a person's own changes, and how keys are called on the screen.
 *
 * <p>Uses settings; knows no feature.
 */
package org.clearcine.app.keys;
