/**
 * Whether a candidate may be used: measured against its parent on held-out patients and on scenes with known truth.
 *
 * <p>Uses denoise, metrics, simulate, bench (truth of simulated scenes), training (noise fields), registry (verdicts), noise,
 * frame and progress.
 */
package org.clearcine.core.tuning.gate;
