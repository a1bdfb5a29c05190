package org.clearcine.core.document;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Curves in a frame; colours that are told apart by everyone. */
final class PdfChart {

    private static final Color[] COLORS = {new Color(0x1F5A8C), new Color(0xC07A00)};

    /** Where the axes are. */
    record Frame(float left, float bottom, float width, float height) {}

    private final List<PdfDocument.Curve> curves;
    private final Frame frame;
    private final double[] rangeX;
    private final double[] rangeY;

    PdfChart(List<PdfDocument.Curve> curves, Frame frame) {
        this.curves = curves;
        this.frame = frame;
        rangeX = range(curves.stream().map(PdfDocument.Curve::x).toList());
        rangeY = range(curves.stream().map(PdfDocument.Curve::y).toList());
    }

    private static double[] range(List<List<Double>> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (List<Double> list : values) {
            for (double value : list) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new double[] {low, high > low ? high : low + 1};
    }

    void draw(PDPageContentStream stream, PDFont font) throws IOException {
        stream.setStrokingColor(Color.GRAY);
        stream.setLineWidth(0.5f);
        stream.addRect(frame.left, frame.bottom, frame.width, frame.height);
        stream.stroke();
        for (int i = 0; i < curves.size(); i++) {
            draw(stream, curves.get(i), COLORS[i % COLORS.length]);
            stream.setNonStrokingColor(COLORS[i % COLORS.length]);
            text(stream, font, curves.get(i).name(), new float[] {
                frame.left + frame.width - 110, frame.bottom + frame.height - 12 - 11 * i
            });
        }
        stream.setNonStrokingColor(Color.BLACK);
        text(stream, font, figure(rangeY[1]), new float[] {frame.left - 40, frame.bottom + frame.height - 6});
        text(stream, font, figure(rangeY[0]), new float[] {frame.left - 40, frame.bottom});
        text(stream, font, figure(rangeX[0]), new float[] {frame.left, frame.bottom - 10});
        text(stream, font, figure(rangeX[1]), new float[] {frame.left + frame.width - 28, frame.bottom - 10});
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static void text(PDPageContentStream stream, PDFont font, String text, float[] at) throws IOException {
        stream.beginText();
        stream.setFont(font, 7.5f);
        stream.newLineAtOffset(at[0], at[1]);
        stream.showText(text);
        stream.endText();
    }

    private void draw(PDPageContentStream stream, PdfDocument.Curve curve, Color color) throws IOException {
        stream.setStrokingColor(color);
        stream.setLineWidth(1.2f);
        for (int i = 0; i < curve.x().size(); i++) {
            float x = frame.left + part(curve.x().get(i), rangeX) * frame.width;
            float y = frame.bottom + part(curve.y().get(i), rangeY) * frame.height;
            if (i == 0) {
                stream.moveTo(x, y);
            } else {
                stream.lineTo(x, y);
            }
        }
        stream.stroke();
    }

    private static float part(double value, double[] range) {
        return (float) ((value - range[0]) / (range[1] - range[0]));
    }
}
