package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.draw.Canvas;

/** Paints the line integrals of attenuation of any frame of a scene; a pure function of the frame's index. */
interface Painter {

    void paint(int index, Canvas canvas);

    default FrameTruth truth(int index) {
        return FrameTruth.EMPTY;
    }
}
