/**
 * Saving what is seen: the denoised loop as a derived DICOM object.
 *
 * <p>Uses session, components, job, problem and core; knows no other feature.
 */
package org.clearcine.app.export;
