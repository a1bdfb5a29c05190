/**
 * Test objects: their layouts, laid on a picture by three points or found, every detail measured, placements kept for a device.
 *
 * <p>Layouts are like those of the named phantoms in kind and proportion; contrasts belong to a beam quality and are the site's to
 * confirm. Uses lab, detection, simulate, dicom, storage, frame and progress.
 */
package org.clearcine.core.physics.phantom;
