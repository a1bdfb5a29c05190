/**
 * Pixels as the rest of the program sees them: a frame, where frames come from, how long each is shown.
 *
 * <p>A frame holds <em>stored values</em> as floats (exact for every integer of up to 24 bits); modality and VOI
 * transforms are applied only for display and measurement. Uses nothing else of the program.
 */
package org.clearcine.core.frame;
