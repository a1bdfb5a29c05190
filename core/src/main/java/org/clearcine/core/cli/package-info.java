/** The headless commands; the only package that prints. Uses all of core. */
package org.clearcine.core.cli;
