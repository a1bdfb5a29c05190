/**
 * What a DICOM file says, without the file: attributes, values, data sets, transfer syntaxes, limits, and the one
 * exception for bad input. Uses nothing else of the program but frame.
 */
package org.clearcine.core.dicom.data;
