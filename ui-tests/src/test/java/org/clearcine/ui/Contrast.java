package org.clearcine.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** How well words stand out from what is behind them: contrast by relative luminance, as WCAG 2.1 defines it. */
final class Contrast {

    /** What WCAG asks of text of ordinary size. */
    static final double ENOUGH = 4.5;

    private static final double LINEAR_END = 0.04045;

    private Contrast() {}

    /** The words below {@code root} that are seen, can be used, and stand out too little. */
    static List<String> faintWords(Parent root) {
        List<String> faint = new ArrayList<>();
        look(root, faint);
        return faint;
    }

    private static void look(Node node, List<String> faint) {
        if (!node.isVisible() || node.getOpacity() < 1 || node.isDisabled()) {
            return;
        }
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isBlank()) {
            double contrast = of((Color) label.getTextFill(), behind(label));
            if (contrast < ENOUGH) {
                faint.add(String.format("%.1f \"%s\" %s", contrast, label.getText(), label.getStyleClass()));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, faint));
        }
    }

    /** The colours of all backgrounds under a node, laid over one another. */
    private static Color behind(Node node) {
        Color below = node.getParent() == null ? Color.BLACK : behind(node.getParent());
        if (!(node instanceof Region region) || region.getBackground() == null) {
            return below;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            if (fill.getFill() instanceof Color color) {
                below = below.interpolate(
                        Color.color(color.getRed(), color.getGreen(), color.getBlue()), color.getOpacity());
            }
        }
        return below;
    }

    /** From 1, the same, to 21, black on white. */
    static double of(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= LINEAR_END ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
