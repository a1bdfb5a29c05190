/**
 * What the header of a file says against trusting its pixels; the guards of the pipeline say the rest.
 *
 * <p>Uses dicom, denoise (the findings), frame.
 */
package org.clearcine.core.input;
