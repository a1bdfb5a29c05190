package org.clearcine.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.compare.ViewFrames;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions;
import org.clearcine.core.dicom.deidentify.SiteSecret;
import org.clearcine.core.export.CaseSheet;
import org.clearcine.core.export.CaseSheet.Fact;
import org.clearcine.core.export.CaseSheetFile;
import org.clearcine.core.export.ComparedPictures;
import org.clearcine.core.export.NoiseFigure;
import org.clearcine.core.export.ShownMode;
import org.clearcine.core.export.Stamp;
import org.clearcine.core.frame.FrameSource;

/** Sums up a loop on one page, headed by a pseudonym. */
record ViewSheet(String product, String method) {

    void write(ViewExport.Request request, Path target, SiteSecret secret) throws IOException {
        ShownView view = request.view();
        OpenLoop loop = view.loop();
        FrameSource processed = ViewFrames.processed(view);
        BufferedImage after = picture(ShownMode.DENOISED, view, processed, request.index());
        Stamp.processed(product, method, view.settings()).burnInto(after);
        Deidentifier pseudonyms = new Deidentifier(DeidentifyOptions.BASIC, secret);
        Optional<DenoiseReport> report = loop.reportProperty().get();
        CaseSheet sheet = new CaseSheet(
                loop.dicom().map(dicom -> pseudonyms.patient(dicom.dataSet())).orElse("loop without a file"),
                picture(ShownMode.RAW, view, processed, request.index()),
                after,
                "Method: " + method,
                facts(view, processed, request.index()),
                report.map(DenoiseReport::findings).orElse(List.of()).stream()
                        .map(Finding::sentence)
                        .toList());
        CaseSheetFile.write(sheet, product, target);
    }

    private static BufferedImage picture(ShownMode mode, ShownView view, FrameSource processed, int index)
            throws IOException {
        OpenLoop loop = view.loop();
        return new ComparedPictures(
                        mode,
                        ViewFrames.raw(view),
                        processed,
                        loop.cine().timing(),
                        i -> view.look().transform())
                .picture(index);
    }

    private static List<Fact> facts(ShownView view, FrameSource processed, int index) throws IOException {
        FrameSource raw = ViewFrames.raw(view);
        String unit = view.subtraction()
                .map(plan -> "in units of the " + plan.domain().inWords())
                .orElse("stored values");
        List<Fact> facts = new ArrayList<>();
        view.subtraction()
                .ifPresent(plan -> facts.add(
                        new Fact("DSA", plan.inWords() + ", " + plan.order().inWords())));
        facts.addAll(List.of(
                new Fact("Settings", Stamp.strengths(view.settings())),
                new Fact(
                        "Loop",
                        raw.frameCount() + " frames of " + raw.size().columns() + " x "
                                + raw.size().rows()
                                + format(
                                        ", %.4g frames/s",
                                        view.loop().cine().timing().framesPerSecond())),
                new Fact("Frame shown", Integer.toString(index + 1)),
                new Fact(
                        "Fine noise, this frame",
                        format(
                                "raw %.4g, processed %.4g " + unit + " (SD of the finest detail)",
                                NoiseFigure.of(raw.frame(index)),
                                NoiseFigure.of(processed.frame(index))))));
        return facts;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
