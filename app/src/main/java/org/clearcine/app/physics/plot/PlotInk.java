package org.clearcine.app.physics.plot;

import javafx.scene.paint.Color;

/**
 * Colours and dashes of curves on dark ground: light blue, amber, light green, pink, white, yellow, apart for all kinds of colour
 * vision; dashes tell them apart without colour.
 */
final class PlotInk {

    static final Color GROUND = Color.web("#0d1117");
    static final Color GRID = Color.web("#262d36");
    static final Color AXIS = Color.web("#6e7781");
    static final Color WORDS = Color.web("#c4ccd5");
    static final Color MARKER = Color.web("#e8eef4");

    private static final Color[] COLORS = {
        Color.web("#6fb1e8"),
        Color.web("#e6a23c"),
        Color.web("#7bd0a4"),
        Color.web("#e39ac4"),
        Color.web("#e8e8e8"),
        Color.web("#f0e06a")
    };
    private static final double[][] DASHES = {{}, {7, 4}, {2, 4}, {10, 3, 2, 3}, {}, {4, 2}};

    private PlotInk() {}

    static Color color(int line) {
        return COLORS[line % COLORS.length];
    }

    static double[] dashes(int line) {
        return DASHES[line % DASHES.length].clone();
    }
}
