/**
 * Measurements on paper and in files: plots as SVG, tables as CSV and JSON, a report of a few pages as PDF.
 *
 * <p>Whatever is written carries every parameter, the hash of the input, and the versions. Uses physics.lab and frame.
 */
package org.clearcine.core.physics.report;
