package org.clearcine.core.physics.report;

/** What a plot is drawn with: a page of paper or an SVG file. Lengths in points, y downwards, colours as 0xRRGGBB. */
interface Ink {

    void line(double[] x, double[] y, int color, double width);

    void rectangle(double x, double y, double width, double height, int color);

    /** Text that starts at x with its base line at y. */
    void text(double x, double y, String text, double size);

    /** Text that runs upwards from x, y. */
    void uprightText(double x, double y, String text, double size);

    /** Width of a text of that size. */
    double width(String text, double size);
}
