/**
 * Takes out of a data set what could say who the patient is: the Basic Application Level Confidentiality Profile of DICOM
 * PS3.15 annex E with some of its options, its table kept as data. Uses dicom.data and storage.
 */
package org.clearcine.core.dicom.deidentify;
