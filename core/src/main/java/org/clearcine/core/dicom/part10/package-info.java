/** Reads DICOM files (PS3.10) within hard limits, without their pixels. Uses dicom.data. */
package org.clearcine.core.dicom.part10;
