/** DICOMDIR: which files a medium says that it holds (PS3.3 annex F). Uses dicom.data and dicom.part10. */
package org.clearcine.core.dicom.media;
