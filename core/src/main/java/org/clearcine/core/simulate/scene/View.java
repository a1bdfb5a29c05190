package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.SceneFormat;

/**
 * The detector's window on a world in millimetres.
 *
 * @param centreX world x at the middle of the picture
 * @param centreY world y at the middle of the picture
 * @param pitch millimetres a pixel
 * @param columns of the picture
 * @param rows of the picture
 */
record View(double centreX, double centreY, double pitch, int columns, int rows) {

    static View of(SceneFormat format, double centreX, double centreY) {
        return new View(
                centreX,
                centreY,
                format.pixelPitchMillimetres(),
                format.size().columns(),
                format.size().rows());
    }

    double column(double x) {
        return (x - centreX) / pitch + (columns - 1) / 2.0;
    }

    double row(double y) {
        return (y - centreY) / pitch + (rows - 1) / 2.0;
    }

    double worldX(double column) {
        return (column - (columns - 1) / 2.0) * pitch + centreX;
    }

    double worldY(double row) {
        return (row - (rows - 1) / 2.0) * pitch + centreY;
    }

    /** A length in pixels. */
    double pixels(double millimetres) {
        return millimetres / pitch;
    }

    double widthMillimetres() {
        return columns * pitch;
    }

    double heightMillimetres() {
        return rows * pitch;
    }

    /** The same window with a margin on all sides. */
    View grown(int pixels) {
        return new View(centreX, centreY, pitch, columns + 2 * pixels, rows + 2 * pixels);
    }
}
