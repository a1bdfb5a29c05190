/**
 * Opens DICOM loops: the only place that parses. Its parts are data (what a file says), part10 (how it is read) and codec
 * (compressed frames). Uses frame, display and progress.
 */
package org.clearcine.core.dicom;
