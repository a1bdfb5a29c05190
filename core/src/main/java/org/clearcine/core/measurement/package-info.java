/**
 * Geometry and figures that a reader takes from a picture: lengths, angles, areas, profiles, and what a pixel measures.
 *
 * <p>Coordinates are continuous frame coordinates, so that zoom, turn and mirror change nothing. Uses frame, display and dicom.
 */
package org.clearcine.core.measurement;
