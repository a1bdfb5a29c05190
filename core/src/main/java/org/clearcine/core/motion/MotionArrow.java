package org.clearcine.core.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * How far what lies at a place of a frame has come since the frame before, in pixels of the frame.
 *
 * @param row place in this frame, counted from the upper edge of the first row
 * @param column the same from the left edge of the first column
 * @param down way along the rows, positive downwards
 * @param right way along the columns, positive to the right
 */
public record MotionArrow(double row, double column, double down, double right) {

    /** Pixels a frame. */
    public double length() {
        return Math.hypot(down, right);
    }

    /**
     * Arrows on an even grid, without those of what hardly moves.
     *
     * @param toPrevious where the pixels of this frame lie in the frame before
     * @param spacing pixels between two arrows
     * @param shortest the least length in pixels
     */
    public static List<MotionArrow> of(FlowField toPrevious, int spacing, double shortest) {
        if (spacing < 1) {
            throw new IllegalArgumentException("arrows every " + spacing + " pixels");
        }
        List<MotionArrow> arrows = new ArrayList<>();
        for (int row = spacing / 2; row < toPrevious.frameSize().rows(); row += spacing) {
            for (int column = spacing / 2; column < toPrevious.frameSize().columns(); column += spacing) {
                MotionArrow arrow = new MotionArrow(
                        row + 0.5, column + 0.5, -toPrevious.dy(row, column), -toPrevious.dx(row, column));
                if (arrow.length() >= shortest) {
                    arrows.add(arrow);
                }
            }
        }
        return List.copyOf(arrows);
    }
}
