package org.clearcine.app.physics.plot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.report.LabFiles;
import org.clearcine.core.physics.report.PngFile;
import org.clearcine.core.physics.report.SvgPlot;

/** The files of one plot: a drawing on white, a picture of what is seen, the values with all parameters. */
public final class PlotSaving {

    private static final double SHARPNESS = 2;

    private final LabPlot plot;
    private final PlotFiles files;
    private final Node seen;

    PlotSaving(LabPlot plot, PlotFiles files, Node seen) {
        this.plot = plot;
        this.files = files;
        this.seen = seen;
    }

    void svg() {
        files.save(name("svg"), () -> SvgPlot.of(plot).getBytes(StandardCharsets.UTF_8));
    }

    /** Twice as fine as on the screen. */
    void png() {
        WritableImage image = fine(seen);
        files.save(name("png"), () -> png(image));
    }

    void csv() {
        files.save(
                name("csv"),
                () -> LabFiles.csv(new LabReport(List.of(), List.of(plot), List.of(), List.of()), files.provenance())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** What a part of the screen shows, twice as fine; on the screen's thread. */
    public static WritableImage fine(Node seen) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SHARPNESS, SHARPNESS));
        return seen.snapshot(parameters, null);
    }

    private String name(String ending) {
        return name(plot, ending);
    }

    /** A file's name from the title of a plot. */
    public static String name(LabPlot plot, String ending) {
        return plot.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "." + ending;
    }

    /** The bytes of a PNG file. */
    public static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return PngFile.of(width, argb);
    }
}
