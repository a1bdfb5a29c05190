package org.clearcine.core.physics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabMap;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.lab.LabRow;
import org.junit.jupiter.api.Test;

class LabFilesTest {

    private static final LabPlot PLOT = new LabPlot(
            "Radial NPS <apparent>",
            "Frequency (cycles/px)",
            "Power",
            List.of(new LabPlot.Line("raw", Curve.of(new double[] {0.1, 0.2}, new double[] {400, 300}))));
    private static final LabReport REPORT = new LabReport(
            List.of(new LabRow(
                    "region 1",
                    "Temporal SD",
                    "values",
                    new Estimate(20, 19, 21),
                    new Estimate(10, 9, 11),
                    new Estimate(0.5, 0.45, 0.55),
                    true)),
            List.of(PLOT),
            List.of(new LabMap("Bias", "values", 2, new double[] {0, 1, 2, 3})),
            List.of("A note, with a comma"));
    private static final Provenance PROVENANCE =
            Provenance.of("ClearCine 1").with("raw SHA-256", "ab".repeat(32)).with("weights SHA-256", "none");

    @Test
    void csvHoldsEveryFigureWithItsIntervalAndEveryParameter() {
        String csv = LabFiles.csv(REPORT, PROVENANCE);
        assertTrue(csv.contains("# raw SHA-256: " + "ab".repeat(32)), csv);
        assertTrue(
                csv.contains("region 1,Temporal SD,values,20.0000,19.0000,21.0000,10.0000,9.00000,11.0000,0.500000"),
                csv);
        assertTrue(csv.contains("Radial NPS <apparent>,raw,Frequency (cycles/px),Power,0.100000,400.000"), csv);
    }

    @Test
    void csvDefusesFormulas() {
        assertEquals("'=1+1", LabFiles.quoted("=1+1"));
        assertEquals("\"a,b\"", LabFiles.quoted("a,b"));
    }

    @Test
    void jsonHoldsTheSame() {
        var json = LabFiles.json(REPORT, PROVENANCE);
        var row = json.getAsJsonArray("figures").get(0).getAsJsonObject();
        assertEquals(0.45, row.getAsJsonArray("ratio").get(1).getAsDouble());
        assertEquals(
                "ClearCine 1",
                json.getAsJsonObject("parameters").get("software").getAsString());
    }

    @Test
    void svgIsWellFormedAndEscaped() {
        String svg = SvgPlot.of(PLOT);
        assertTrue(svg.contains("Radial NPS &lt;apparent&gt;"), svg);
        assertTrue(svg.contains("stroke=\"#0072b2\""), svg);
    }

    @Test
    void pngComesBackPixelByPixel() throws IOException {
        int[] argb = {0xFF102030, 0xFFFFFFFF, 0xFF000000, 0xFF8040C0, 0xFF010203, 0xFFFE00FE};
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.of(3, argb)));
        assertEquals(2, image.getHeight());
        for (int i = 0; i < argb.length; i++) {
            assertEquals(argb[i], image.getRGB(i % 3, i / 3));
        }
    }

    @Test
    void pdfHasTableParametersPlotsAndTheWarning() throws IOException {
        FrameSize size = new FrameSize(4, 4);
        byte[] pdf = PdfReport.of(
                REPORT,
                PROVENANCE,
                List.of(new ReportPicture("Raw, frame 1", Frame.owning(size, new float[16]), 0, 1)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            // the only plot stands on the front page and not again on one of its own
            assertEquals(3, document.getNumberOfPages());
            assertTrue(text.contains("Temporal SD"), text);
            assertTrue(text.contains("Not for diagnosis"), text);
            assertTrue(text.contains("ababab"), text);
            assertTrue(text.contains("Radial NPS"), text);
        }
    }
}
