package org.clearcine.app.physics.plot;

import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.clearcine.core.physics.lab.LabPlot;

/** What a plot says in words: all curves at a place, or one point with its interval. */
final class PlotWords {

    private PlotWords() {}

    /** All curves at a place, straight between their points. */
    static String at(LabPlot plot, double place) {
        StringBuilder text = new StringBuilder(number(place)).append(':');
        for (LabPlot.Line line : plot.lines()) {
            if (line.mark() != LabPlot.Mark.POINTS) {
                text.append("   ")
                        .append(line.name())
                        .append(' ')
                        .append(number(line.curve().at(place)));
            }
        }
        return text.toString();
    }

    /** One point of one curve. */
    static String of(LabPlot plot, PlotView.Picked picked) {
        LabPlot.Line line = plot.lines().get(picked.line());
        int i = picked.point();
        String text = line.name() + "   " + number(line.curve().x(i)) + ": "
                + number(line.curve().y(i));
        return line.hasIntervals() && Double.isFinite(line.low().y(i))
                ? text + " [" + number(line.low().y(i)) + " to "
                        + number(line.high().y(i)) + "]"
                : text;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
