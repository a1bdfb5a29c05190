/**
 * The run: a process of its own with a folder of its own, spoken with by lines of JSON.
 *
 * <p>Uses study, gate, training, network, registry, document, dicom, storage, frame and progress.
 */
package org.clearcine.core.tuning.run;
