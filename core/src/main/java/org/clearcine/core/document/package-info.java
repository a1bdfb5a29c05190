/**
 * PDF pages with headings, text, tables, grey pictures and curves, for cards and reports.
 *
 * <p>Uses nothing else of the program.
 */
package org.clearcine.core.document;
