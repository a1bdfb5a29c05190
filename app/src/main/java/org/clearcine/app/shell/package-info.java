/**
 * The window: what lies where, the list of loops, messages, files chosen and dropped, keys.
 *
 * <p>Uses the features' views and models, session, control and job.
 */
package org.clearcine.app.shell;
