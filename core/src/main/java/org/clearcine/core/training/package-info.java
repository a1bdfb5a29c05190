/** Training and fine-tuning without clean frames: sampler, losses, run, checkpoints. Uses network, denoise, simulate, metrics and noise. */
package org.clearcine.core.training;
