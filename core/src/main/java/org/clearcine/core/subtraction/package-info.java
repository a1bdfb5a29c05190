/**
 * Digital subtraction angiography: a mask taken from the same loop, shifted and subtracted from every frame.
 *
 * <p>Plans say what is subtracted from what, as the Mask module of DICOM does. Uses frame.
 */
package org.clearcine.core.subtraction;
