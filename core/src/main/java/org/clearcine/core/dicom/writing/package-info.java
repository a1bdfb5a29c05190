/**
 * Writes DICOM files (PS3.10, Explicit VR Little Endian), frame by frame, whole or not at all. Uses dicom.data, frame and
 * storage.
 */
package org.clearcine.core.dicom.writing;
