package org.clearcine.core.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A4 pages that fill from above: headings, paragraphs, table rows, rows of pictures, curves. */
public final class PdfDocument implements Closeable {

    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float BODY = 9.5f;
    private static final float LEADING = 1.35f;

    /** One line of a chart. */
    public record Curve(String name, List<Double> x, List<Double> y) {

        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }

    /**
     * A grey picture, 0 black to 255 white.
     *
     * @param pixels row by row, a byte each
     */
    public record GreyPicture(String caption, int rows, int columns, byte[] pixels) {}

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private final String footer;
    private Optional<PDPageContentStream> page = Optional.empty();
    private float y;

    /** @param footer stands on every page */
    public PdfDocument(String footer) {
        this.footer = footer;
    }

    public PdfDocument title(String text) throws IOException {
        lines(text, bold, 17, 0);
        return space(6);
    }

    public PdfDocument heading(String text) throws IOException {
        space(10);
        room(40);
        lines(text, bold, 12, 0);
        return space(2);
    }

    public PdfDocument paragraph(String text) throws IOException {
        lines(text, plain, BODY, 0);
        return space(3);
    }

    /** A paragraph behind a dot. */
    public PdfDocument item(String text) throws IOException {
        lines("\u2022 " + text, plain, BODY, 8);
        return space(1);
    }

    /** A row of cells of equal importance; the first column is twice as wide. */
    public PdfDocument row(List<String> cells, boolean head) throws IOException {
        float unit = WIDTH / (cells.size() + 1);
        List<List<String>> wrapped = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = wrap(cells.get(i), head ? bold : plain, BODY - 1, (i == 0 ? 2 : 1) * unit - 6);
            wrapped.add(lines);
            most = Math.max(most, lines.size());
        }
        room(most * BODY * LEADING);
        float top = y;
        float x = MARGIN;
        for (int i = 0; i < wrapped.size(); i++) {
            y = top;
            for (String line : wrapped.get(i)) {
                y -= BODY * LEADING;
                show(line, head ? bold : plain, BODY - 1, x);
            }
            x += (i == 0 ? 2 : 1) * unit;
        }
        y = top - most * BODY * LEADING;
        return this;
    }

    /** Pictures side by side with their captions. */
    public PdfDocument pictures(List<GreyPicture> pictures) throws IOException {
        float each = (WIDTH - 8 * (pictures.size() - 1)) / pictures.size();
        float height = 0;
        for (GreyPicture picture : pictures) {
            height = Math.max(height, each * picture.rows() / picture.columns());
        }
        room(height + 22);
        float x = MARGIN;
        for (GreyPicture picture : pictures) {
            PDImageXObject image = LosslessFactory.createFromImage(document, image(picture));
            page().drawImage(image, x, y - height, each, each * picture.rows() / picture.columns());
            float keep = y;
            y -= height + 11;
            show(picture.caption(), plain, BODY - 1, x);
            y = keep;
            x += each + 8;
        }
        y -= height + 20;
        return this;
    }

    private static BufferedImage image(GreyPicture picture) {
        BufferedImage image = new BufferedImage(picture.columns(), picture.rows(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, picture.columns(), picture.rows(), picture.pixels());
        return image;
    }

    /** What the axes of a chart count, with their units. */
    public record Axes(String x, String y) {}

    /** A chart of one or two curves with both axes named and their ranges written at their ends. */
    public PdfDocument chart(String caption, Axes axes, List<Curve> curves) throws IOException {
        List<Curve> drawn =
                curves.stream().filter(curve -> curve.x().size() > 1).toList();
        if (drawn.isEmpty()) {
            return paragraph(caption + ": too few points for a curve.");
        }
        room(174);
        lines(axes.y(), plain, BODY - 2, 0);
        new PdfChart(drawn, new PdfChart.Frame(MARGIN + 40, y - 119, WIDTH - 50, 113)).draw(page(), plain);
        y -= 119 + 10;
        show(axes.x(), plain, BODY - 2, MARGIN + WIDTH / 2);
        y -= 6;
        lines(caption, plain, BODY - 1, 0);
        return space(4);
    }

    public PdfDocument space(float points) {
        y -= points;
        return this;
    }

    private void lines(String text, PDFont font, float size, float indent) throws IOException {
        for (String line : wrap(text, font, size, WIDTH - indent)) {
            room(size * LEADING);
            y -= size * LEADING;
            show(line, font, size, MARGIN + indent);
        }
    }

    private void show(String text, PDFont font, float size, float x) throws IOException {
        PDPageContentStream stream = page();
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
    }

    private static List<String> wrap(String text, PDFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) * size / 1000 > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The built-in fonts know Latin letters only. */
    private static String printable(String text) {
        return text.replace('\u2022', '\u00B7')
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceAll("[^\\x20-\\x7E\\xA1-\\xFF]", "?");
    }

    private void room(float needed) throws IOException {
        if (page.isEmpty() || y - needed < MARGIN) {
            turn();
        }
    }

    private PDPageContentStream page() throws IOException {
        if (page.isEmpty()) {
            turn();
        }
        return page.orElseThrow();
    }

    private void turn() throws IOException {
        if (page.isPresent()) {
            page.get().close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = Optional.of(new PDPageContentStream(document, next));
        y = MARGIN - 24;
        show(printable(footer + "   page " + document.getNumberOfPages()), plain, 7.5f, MARGIN);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** The finished file. */
    public byte[] toBytes() throws IOException {
        page().close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
