/**
 * Layouts of test objects, laid on a picture by three points.
 *
 * <p>Layouts are like those of the named phantoms in kind and proportion; contrasts belong to a beam quality and are the site's to
 * confirm. Uses nothing else of the program.
 */
package org.clearcine.core.physics.phantom;
