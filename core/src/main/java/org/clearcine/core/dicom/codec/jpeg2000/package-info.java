/**
 * Decodes JPEG 2000 codestreams of one component (ITU-T T.800), strictly bounded: whatever the data say, it ends soon and
 * allocates in proportion to the picture. Uses dicom.data.
 */
package org.clearcine.core.dicom.codec.jpeg2000;
