package org.clearcine.core.physics.lab;

/** A map to be shown in colours: bias over the frame, power over two frequencies. A class over an array, which it copies. */
public final class LabMap {

    private final String title;
    private final String unit;
    private final int rows;
    private final int columns;
    private final double[] values;

    /**
     * Copies the values.
     *
     * @param title says what runs along rows and columns
     * @param values row by row
     */
    public LabMap(String title, String unit, int columns, double[] values) {
        this.title = title;
        this.unit = unit;
        this.columns = columns;
        this.rows = values.length / columns;
        this.values = values.clone();
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double value(int row, int column) {
        return values[row * columns + column];
    }
}
