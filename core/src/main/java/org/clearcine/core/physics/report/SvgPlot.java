package org.clearcine.core.physics.report;

import java.util.Locale;
import org.clearcine.core.physics.lab.LabPlot;

/** A plot as an SVG file of its own, on white, for documents. */
public final class SvgPlot implements Ink {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 300;

    private final StringBuilder body = new StringBuilder();

    private SvgPlot() {}

    /** The whole file. */
    public static String of(LabPlot plot) {
        SvgPlot svg = new SvgPlot();
        new PlotPainter(svg, 0, 0, WIDTH, HEIGHT).paint(plot);
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\">%n"
                        + "<title>%s</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n%s</svg>%n",
                WIDTH,
                HEIGHT,
                escaped(plot.title()),
                svg.body);
    }

    @Override
    public void line(double[] x, double[] y, int color, double width) {
        body.append(String.format(
                Locale.ROOT, "<polyline fill=\"none\" stroke=\"#%06x\" stroke-width=\"%.1f\" points=\"", color, width));
        for (int i = 0; i < x.length; i++) {
            body.append(String.format(Locale.ROOT, i == 0 ? "%.2f,%.2f" : " %.2f,%.2f", x[i], y[i]));
        }
        body.append("\"/>\n");
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int color) {
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"#%06x\"/>%n",
                x,
                y,
                width,
                height,
                color));
    }

    @Override
    public void text(double x, double y, String text, double size) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\">%s</text>%n", x, y, size, escaped(text)));
    }

    @Override
    public void uprightText(double x, double y, String text, double size) {
        body.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(%.1f %.1f) rotate(-90)\" font-size=\"%.0f\">%s</text>%n",
                x,
                y,
                size,
                escaped(text)));
    }

    @Override
    public double width(String text, double size) {
        return 0.52 * size * text.length();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
