/** Decodes compressed frames: RLE, JPEG, JPEG-LS, JPEG 2000. Uses dicom.data. */
package org.clearcine.core.dicom.codec;
