package org.clearcine.core.physics.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Draws on one page of a PDF. What its font cannot write becomes a question mark. */
final class PdfInk implements Ink {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private final PDPageContentStream page;
    private final double pageHeight;

    PdfInk(PDPageContentStream page, double pageHeight) {
        this.page = page;
        this.pageHeight = pageHeight;
    }

    @Override
    public void line(double[] x, double[] y, int color, double width) {
        write(() -> {
            page.setStrokingColor(red(color), green(color), blue(color));
            page.setLineWidth((float) width);
            page.moveTo((float) x[0], up(y[0]));
            for (int i = 1; i < x.length; i++) {
                page.lineTo((float) x[i], up(y[i]));
            }
            page.stroke();
        });
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int color) {
        write(() -> {
            page.setNonStrokingColor(red(color), green(color), blue(color));
            page.addRect((float) x, up(y + height), (float) width, (float) height);
            page.fill();
        });
    }

    @Override
    public void text(double x, double y, String text, double size) {
        write(() -> {
            start(size);
            page.newLineAtOffset((float) x, up(y));
            page.showText(printable(text));
            page.endText();
        });
    }

    @Override
    public void uprightText(double x, double y, String text, double size) {
        write(() -> {
            start(size);
            page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, (float) x, up(y)));
            page.showText(printable(text));
            page.endText();
        });
    }

    private void start(double size) throws IOException {
        page.setNonStrokingColor(0.1f, 0.1f, 0.1f);
        page.beginText();
        page.setFont(FONT, (float) size);
    }

    @Override
    public double width(String text, double size) {
        try {
            return FONT.getStringWidth(printable(text)) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printable(String text) {
        return text.replace("^2", "\u00b2").replaceAll("[^\\x20-\\x7E\u00b1\u00b2]", "?");
    }

    private float up(double y) {
        return (float) (pageHeight - y);
    }

    private static float red(int color) {
        return (color >> 16 & 255) / 255f;
    }

    private static float green(int color) {
        return (color >> 8 & 255) / 255f;
    }

    private static float blue(int color) {
        return (color & 255) / 255f;
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private static void write(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
