/**
 * Runs every denoiser and the peers that are installed over loops with known truth, and tells what each gives and costs.
 *
 * <p>Figures are those of metrics; peers of other makers run as child processes. Uses all of core but cli.
 */
package org.clearcine.core.bench;
