/**
 * The headless commands: each does one thing, prints what it found, and says in one sentence what went wrong.
 *
 * <p>The only package that prints. Uses all of core.
 */
package org.clearcine.core.cli;
