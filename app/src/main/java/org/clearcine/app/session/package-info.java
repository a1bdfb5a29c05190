/**
 * What is open now: loops, files that could not be opened, the settings each loop is looked at with.
 *
 * <p>The features meet here and nowhere else. Uses components, job and core.
 */
package org.clearcine.app.session;
