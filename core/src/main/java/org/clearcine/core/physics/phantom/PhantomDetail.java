package org.clearcine.core.physics.phantom;

/**
 * One disk of a phantom.
 *
 * @param name row and number, such as A1
 * @param x to the right of the layout's origin, in millimetres; once placed, the column in pixels
 * @param y below it, likewise
 * @param diameter in millimetres; once placed, in pixels
 * @param contrast nominal, as a fraction of the background
 */
public record PhantomDetail(String name, double x, double y, double diameter, double contrast) {

    public PhantomDetail {
        if (!(diameter > 0) || !(contrast > 0 && contrast < 1)) {
            throw new IllegalArgumentException(name + " of " + diameter + " mm at contrast " + contrast);
        }
    }
}
