/** The only place that parses: bounded Part 10 reader, pixel codecs, and derived objects. Uses frame, display and progress. */
package org.clearcine.core.dicom;
