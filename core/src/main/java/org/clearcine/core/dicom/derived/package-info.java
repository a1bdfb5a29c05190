/**
 * Writes processed loops as derived objects: what stays true stays, what no longer is goes, and the object says what was
 * done to it by what. Uses dicom, dicom.data, dicom.deidentify, dicom.writing, frame and progress.
 */
package org.clearcine.core.dicom.derived;
