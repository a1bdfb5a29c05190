/**
 * Writes simulated loops as complete X-Ray Angiographic Image objects, so that everything which reads a clinical loop
 * reads them too. Uses dicom.data, dicom.writing, frame and progress.
 */
package org.clearcine.core.dicom.simulated;
