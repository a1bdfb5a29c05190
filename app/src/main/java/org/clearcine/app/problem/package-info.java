/**
 * From exceptions to words: what happened, what it means for the picture, what to do.
 *
 * <p>Uses session (messages) and core.
 */
package org.clearcine.app.problem;
