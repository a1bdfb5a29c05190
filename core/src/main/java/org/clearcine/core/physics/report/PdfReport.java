package org.clearcine.core.physics.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabMap;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.lab.LabRow;

/** The report that a physicist files: what was measured on what, pictures, table with intervals, plots and maps. */
public final class PdfReport {

    private static final double MARGIN = 42;
    private static final double LINE = 11;
    private static final double[] COLUMNS = {MARGIN, 118, 276, 340, 418, 490};

    private final PDDocument document;
    private final Provenance provenance;
    private final Heading heading;
    private final double width = PDRectangle.A4.getWidth();
    private final double height = PDRectangle.A4.getHeight();
    private PDPageContentStream content;
    private PdfInk ink;
    private double y;
    private int pages;
    private Optional<LabPlot> onCover = Optional.empty();

    private PdfReport(PDDocument document, Provenance provenance, Heading heading) {
        this.document = document;
        this.provenance = provenance;
        this.heading = heading;
    }

    /**
     * What stands on the pages.
     *
     * @param title of the first page
     * @param running at the top of every page
     * @param caution at the foot of every page, after "Not for diagnosis."
     */
    public record Heading(String title, String running, String caution) {

        static final Heading MEASUREMENT = new Heading(
                "ClearCine measurement",
                "Image quality of a loop, raw against denoised",
                "Figures of the denoised loop are apparent; they are no DQE.");
    }

    /** The bytes of the file. */
    public static byte[] of(LabReport report, Provenance provenance, List<ReportPicture> pictures) throws IOException {
        return of(report, provenance, pictures, Heading.MEASUREMENT);
    }

    /** The same under another heading. */
    public static byte[] of(LabReport report, Provenance provenance, List<ReportPicture> pictures, Heading heading)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(heading.title());
            document.getDocumentInformation().setProducer(provenance.entries().get("software"));
            PdfReport pdf = new PdfReport(document, provenance, heading);
            pdf.front(report, pictures);
            if (!report.rows().isEmpty()) {
                pdf.table(report.rows());
            }
            pdf.plots(report.plots().stream()
                    .filter(plot -> !pdf.onCover.equals(Optional.of(plot)))
                    .toList());
            pdf.maps(report.maps());
            pdf.content.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void newPage() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        ink = new PdfInk(content, height);
        pages++;
        ink.text(MARGIN, 30, heading.running(), 9);
        ink.text(width - MARGIN - 30, 30, "page " + pages, 9);
        ink.line(new double[] {MARGIN, width - MARGIN}, new double[] {36, 36}, 0x808080, 0.5);
        ink.text(MARGIN, height - 24, "Not for diagnosis. " + heading.caution(), 8);
        y = 56;
    }

    private void front(LabReport report, List<ReportPicture> pictures) throws IOException {
        newPage();
        ink.text(MARGIN, y + 6, heading.title(), 18);
        y += 30;
        for (Map.Entry<String, String> entry : provenance.entries().entrySet()) {
            ink.text(MARGIN, y, entry.getKey(), 8);
            for (String line : wrapped(entry.getValue(), 92)) {
                ink.text(MARGIN + 130, y, shortened(line, 92), 8);
                y += LINE;
            }
        }
        for (String note : report.notes()) {
            for (String line : wrapped("Note: " + note, 118)) {
                ink.text(MARGIN, y, line, 8);
                y += LINE;
            }
        }
        y += 10;
        double side = (width - 2 * MARGIN - 12) / 2;
        if (!pictures.isEmpty() && y > height - 300) {
            newPage();
        }
        double reached = y;
        for (int i = 0; i < Math.min(2, pictures.size()); i++) {
            reached = Math.max(reached, picture(pictures.get(i), MARGIN + i * (side + 12), side));
        }
        y = reached + 20;
        if (!report.plots().isEmpty() && y < height - 280) {
            LabPlot plot = report.plots().stream()
                    .filter(one -> one.title().startsWith("Radial"))
                    .findFirst()
                    .orElse(report.plots().get(0));
            onCover = Optional.of(plot);
            new PlotPainter(ink, MARGIN, height - 270, width - 2 * MARGIN, 220).paint(plot);
        }
    }

    /** Paints it and returns where its caption stands. */
    private double picture(ReportPicture picture, double x, double side) throws IOException {
        FrameSize size = picture.frame().size();
        BufferedImage image = new BufferedImage(size.columns(), size.rows(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < size.pixelCount(); i++) {
            image.getRaster().setSample(i % size.columns(), i / size.columns(), 0, picture.grey(i));
        }
        double scale = Math.min(side / size.columns(), 240.0 / size.rows());
        double pictureHeight = size.rows() * scale;
        content.drawImage(
                LosslessFactory.createFromImage(document, image),
                (float) x,
                (float) (height - y - pictureHeight),
                (float) (size.columns() * scale),
                (float) pictureHeight);
        ink.text(x, y + pictureHeight + 10, picture.caption(), 8);
        return y + pictureHeight + 10;
    }

    private void table(List<LabRow> rows) throws IOException {
        newPage();
        header();
        String region = "";
        for (LabRow row : rows) {
            if (y > height - 50) {
                newPage();
                header();
                region = "";
            }
            if (!row.region().equals(region)) {
                region = row.region();
                ink.line(new double[] {MARGIN, width - MARGIN}, new double[] {y - 8, y - 8}, 0xC0C0C0, 0.4);
                ink.text(COLUMNS[0], y, shortened(region, 20), 7.5);
            }
            ink.text(COLUMNS[1], y, shortened(row.quantity(), 42), 7.5);
            ink.text(COLUMNS[2], y, shortened(row.unit(), 16), 7.5);
            ink.text(COLUMNS[3], y, figure(row.raw(), false), 7.5);
            ink.text(COLUMNS[4], y, figure(row.processed(), false), 7.5);
            ink.text(COLUMNS[5], y, change(row), 7.5);
            y += LINE;
        }
    }

    private static String change(LabRow row) {
        boolean known = row.change().isKnown();
        return (row.isRatio() && known ? "x " : "") + figure(row.change(), !row.isRatio());
    }

    private void header() {
        String[] titles = {"Region", "Quantity", "Unit", "Raw", "Denoised", "Change"};
        for (int i = 0; i < titles.length; i++) {
            ink.text(COLUMNS[i], y, titles[i], 8.5);
        }
        y += LINE + 5;
    }

    /** A figure and half of its interval. */
    static String figure(Estimate estimate, boolean signed) {
        if (!estimate.isKnown()) {
            return "-";
        }
        double half = (estimate.high() - estimate.low()) / 2;
        String sign = signed ? "%+" : "%";
        if (!(half > 0) || !Double.isFinite(half)) {
            return String.format(Locale.ROOT, sign + ".4g", estimate.value());
        }
        if (Math.abs(estimate.value()) >= 1e5 || half < 1e-6) {
            return String.format(Locale.ROOT, sign + ".3g \u00b1%.1g", estimate.value(), half);
        }
        // Two digits of the interval are all that it knows of itself.
        int decimals = (int) Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(half))));
        String digits = "." + decimals + "f";
        return String.format(Locale.ROOT, sign + digits + " \u00b1%" + digits, estimate.value(), half);
    }

    private void plots(List<LabPlot> plots) throws IOException {
        for (int i = 0; i < plots.size(); i++) {
            if (i % 3 == 0) {
                newPage();
            }
            new PlotPainter(ink, MARGIN, 50 + i % 3 * 245.0, width - 2 * MARGIN, 235).paint(plots.get(i));
        }
    }

    private void maps(List<LabMap> maps) throws IOException {
        for (int i = 0; i < maps.size(); i++) {
            if (i % 6 == 0) {
                newPage();
            }
            MapPainter.paint(ink, maps.get(i), MARGIN + i % 2 * 260.0, 60 + i / 2 % 3 * 245.0, 200);
        }
    }

    /** Broken between words into lines of at most so many characters. */
    private static List<String> wrapped(String text, int length) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > length) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }
}
