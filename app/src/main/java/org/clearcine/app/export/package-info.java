/**
 * Saving what is seen: picture, video, case sheet, and the denoised loop as a derived DICOM object.
 *
 * <p>Uses session, compare, components, job, problem and core; knows no other feature.
 */
package org.clearcine.app.export;
