/**
 * What goes across features and belongs to the person: the way back through all that was done to the view, and the journal from which a
 * session comes back after a crash.
 *
 * <p>Uses viewer, tools, session, settings and job; the shell stands above.
 */
package org.clearcine.app.habits;
