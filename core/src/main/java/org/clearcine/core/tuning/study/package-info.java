/**
 * Which studies a site may learn from, and how they are split by patient.
 *
 * <p>Uses dicom, noise, network (the range that weights were trained for), registry (summaries), frame and progress.
 */
package org.clearcine.core.tuning.study;
