package org.clearcine.core.simulate.scene;

/**
 * How the heart lies in one frame.
 *
 * @param view the window on the world
 * @param contraction 0 at rest, 1 at the end of systole
 * @param shiftX pixels by which pan and breathing have moved it
 * @param shiftY pixels by which pan and breathing have moved it
 */
record HeartFrame(View view, double contraction, double shiftX, double shiftY) {

    double column(double x) {
        return view.column(x) + shiftX;
    }

    double row(double y) {
        return view.row(y) + shiftY;
    }
}
