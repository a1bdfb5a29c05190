package org.clearcine.core.export;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.clearcine.core.storage.DurableFile;

/** Writes a case sheet as one A4 page of PDF, with text that can be selected and a font that comes with it. */
public final class CaseSheetFile {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 40;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float GAP = 10;
    private static final float TEXT = 8.5f;
    private static final float LEADING = 1.35f;
    private static final float TALLEST_PICTURE = 300;
    private static final Color WARNING = new Color(0x8A5A00);

    private final PDPageContentStream page;
    private final PDFont font;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    private CaseSheetFile(PDPageContentStream page, PDFont font) {
        this.page = page;
        this.font = font;
    }

    /** Writes the page; the file appears whole or not at all. */
    public static void write(CaseSheet sheet, String product, Path target) throws IOException {
        byte[] pdf = pdf(sheet, product);
        try (DurableFile file = DurableFile.create(target)) {
            file.write(ByteBuffer.wrap(pdf));
            file.commit();
        }
    }

    static byte[] pdf(CaseSheet sheet, String product) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
            PDFont font = PDType0Font.load(document, letters, true);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                new CaseSheetFile(stream, font).fill(document, sheet, product);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void fill(PDDocument document, CaseSheet sheet, String product) throws IOException {
        line("Case sheet: " + sheet.heading(), 15, Color.BLACK);
        line(Stamp.PROCESSED, 11, WARNING);
        y -= 6;
        pictures(document, sheet);
        line(sheet.modelLine(), TEXT, Color.BLACK);
        y -= 4;
        for (CaseSheet.Fact fact : sheet.facts()) {
            row(fact);
        }
        y -= 4;
        line("Findings", 11, Color.BLACK);
        for (String finding : sheet.findingsOrNone()) {
            if (!isFull()) {
                line("- " + finding, TEXT, Color.BLACK);
            }
        }
        y = MARGIN;
        line(product + "   " + Stamp.PROCESSED, 7.5f, WARNING);
    }

    private void pictures(PDDocument document, CaseSheet sheet) throws IOException {
        float each = (WIDTH - GAP) / 2;
        float tall = each * sheet.raw().getHeight() / sheet.raw().getWidth();
        float scale = Math.min(1, TALLEST_PICTURE / tall);
        y -= tall * scale;
        picture(document, sheet.raw(), MARGIN, each * scale);
        picture(document, sheet.processed(), MARGIN + each + GAP, each * scale);
        y -= TEXT * LEADING;
        show("RAW", TEXT, MARGIN);
        page.setNonStrokingColor(WARNING);
        show(Stamp.PROCESSED, TEXT, MARGIN + each + GAP);
        y -= 8;
    }

    private void picture(PDDocument document, BufferedImage picture, float x, float width) throws IOException {
        page.drawImage(
                LosslessFactory.createFromImage(document, picture),
                x,
                y,
                width,
                width * picture.getHeight() / picture.getWidth());
    }

    private void row(CaseSheet.Fact fact) throws IOException {
        if (isFull()) {
            return;
        }
        y -= TEXT * LEADING;
        page.setNonStrokingColor(Color.DARK_GRAY);
        show(fact.name(), TEXT, MARGIN);
        page.setNonStrokingColor(Color.BLACK);
        List<String> lines = wrapped(fact.value(), TEXT, WIDTH - 130);
        for (int i = 0; i < lines.size(); i++) {
            y -= i == 0 ? 0 : TEXT * LEADING;
            show(lines.get(i), TEXT, MARGIN + 130);
        }
    }

    private void line(String text, float size, Color color) throws IOException {
        page.setNonStrokingColor(color);
        for (String part : wrapped(text, size, WIDTH)) {
            y -= size * LEADING;
            show(part, size, MARGIN);
        }
    }

    /** One page it is, whatever the loop has to say. */
    private boolean isFull() {
        return y < 2 * MARGIN;
    }

    private void show(String text, float size, float x) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String current = "";
        for (String word : printable(text).split(" ")) {
            String longer = current.isEmpty() ? word : current + " " + word;
            if (!current.isEmpty() && font.getStringWidth(longer) * size / 1000 > width) {
                lines.add(current);
                current = word;
            } else {
                current = longer;
            }
        }
        lines.add(current);
        return lines;
    }

    /** What the font has no letter for becomes a question mark. */
    private String printable(String text) {
        StringBuilder known = new StringBuilder();
        text.replaceAll("[\\s\\p{Cntrl}]+", " ")
                .codePoints()
                .forEach(letter -> known.appendCodePoint(hasGlyph(letter) ? letter : '?'));
        return known.toString();
    }

    private boolean hasGlyph(int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }
}
