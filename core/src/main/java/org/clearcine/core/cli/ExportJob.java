package org.clearcine.core.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.export.CaseSheet;
import org.clearcine.core.export.CaseSheet.Fact;
import org.clearcine.core.export.CaseSheetFile;
import org.clearcine.core.export.ComparedPictures;
import org.clearcine.core.export.NoiseFigure;
import org.clearcine.core.export.PictureFile;
import org.clearcine.core.export.ShownMode;
import org.clearcine.core.export.Stamp;
import org.clearcine.core.export.VideoFile;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.video.VideoProgram;

/** From an open DICOM loop to a picture, a video, a case sheet or a derived object of it. */
record ExportJob(
        DicomLoop loop,
        Denoiser denoiser,
        DenoiseSettings settings,
        DeidentifyOption deidentify,
        ProgressMonitor progress) {

    private static final String PRODUCT = ProductVersion.PRODUCT + " " + ProductVersion.text();

    private DenoisePass.Result denoised(Path target) throws IOException, CancelledException {
        Path folder = target.toAbsolutePath().getParent();
        return new DenoisePass(denoiser, settings).over(loop.cineLoop(), folder, DenoisePass.Witness.NONE, progress);
    }

    /** One frame with its stamp. */
    Facts png(ShownMode mode, int index, Path target) throws IOException, CancelledException {
        if (mode == ShownMode.RAW) {
            PictureFile.write(pictures(mode, raw()), index, Stamp.raw(PRODUCT), target);
            return new Facts();
        }
        DenoisePass.Result result = denoised(target);
        try (FrameSource frames = result.frames()) {
            PictureFile.write(pictures(mode, frames), index, stamp(result.report()), target);
        }
        return DenoiseCommand.denoised(settings, result.report());
    }

    /** All frames with their stamps. */
    Facts video(ShownMode mode, Path target) throws IOException, CancelledException {
        VideoFile file = new VideoFile(VideoProgram.in(CacheFolder.usual()));
        if (mode == ShownMode.RAW) {
            file.write(pictures(mode, raw()), Stamp.raw(PRODUCT), target, progress);
            return new Facts();
        }
        DenoisePass.Result result = denoised(target);
        try (FrameSource frames = result.frames()) {
            file.write(pictures(mode, frames), stamp(result.report()), target, progress);
        }
        return DenoiseCommand.denoised(settings, result.report());
    }

    /** One page that sums the case up. */
    Facts caseSheet(int index, boolean named, Path target) throws IOException, CancelledException {
        DenoisePass.Result result = denoised(target);
        try (FrameSource frames = result.frames()) {
            BufferedImage before = pictures(ShownMode.RAW, raw()).picture(index);
            BufferedImage after = pictures(ShownMode.DENOISED, frames).picture(index);
            stamp(result.report()).burnInto(after);
            CaseSheet sheet = new CaseSheet(
                    heading(named),
                    before,
                    after,
                    "Method: " + result.report().method().text() + " (its card: see the model folder)",
                    facts(result.report(), frames, index),
                    result.report().findings().stream().map(Finding::sentence).toList());
            CaseSheetFile.write(sheet, PRODUCT, target);
        }
        return DenoiseCommand.denoised(settings, result.report());
    }

    private String heading(boolean named) throws IOException {
        Optional<String> name =
                named && deidentify.deidentifier().isEmpty() ? loop.patient().patientName() : Optional.empty();
        return name.isPresent() ? name.get() : deidentify.pseudonyms().patient(loop.dataSet());
    }

    private List<Fact> facts(DenoiseReport report, FrameSource processed, int index) throws IOException {
        FrameTiming timing = loop.cineLoop().timing();
        double before = NoiseFigure.of(raw().frame(index));
        double after = NoiseFigure.of(processed.frame(index));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Settings", Stamp.strengths(settings)));
        facts.add(new Fact(
                "Loop",
                raw().frameCount() + " frames of " + raw().size().columns() + " x "
                        + raw().size().rows() + ", " + format("%.4g frames/s", timing.framesPerSecond())));
        facts.add(new Fact("Frame shown", Integer.toString(index + 1)));
        facts.add(new Fact(
                "Noise of the loop",
                format(
                        "variance = %.4g x stored value %+.4g",
                        report.noise().gain(), report.noise().offset())));
        facts.add(new Fact(
                "Fine noise, this frame",
                format("raw %.4g, processed %.4g stored values (SD of the finest detail)", before, after)));
        return facts;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** A derived object, without the patient if that was asked for. */
    Facts derived(Path target) throws IOException, CancelledException {
        DenoisePass.Result result = denoised(target);
        try (FrameSource frames = result.frames()) {
            new DerivedLoopWriter(
                            new DenoiseJob(denoiser, settings).derivation(result.report()), deidentify.deidentifier())
                    .save(loop, frames, target, progress);
        }
        return DenoiseCommand.denoised(settings, result.report());
    }

    private FrameSource raw() {
        return loop.cineLoop().frames();
    }

    private Stamp stamp(DenoiseReport report) {
        return Stamp.processed(PRODUCT, report.method().text(), settings);
    }

    private ComparedPictures pictures(ShownMode mode, FrameSource processed) throws IOException {
        ScreenTransform first = loop.attributes().display(0).screenTransform(raw().frame(0));
        IntFunction<ScreenTransform> transforms =
                index -> loop.attributes().displays().size() == 1 ? first : transform(index, first);
        return new ComparedPictures(mode, raw(), processed, loop.cineLoop().timing(), transforms);
    }

    /** Frames that ask for a window of their own get it; the others share that of the first. */
    private ScreenTransform transform(int index, ScreenTransform first) {
        var display = loop.attributes().display(index);
        return display.vois().isEmpty()
                ? first
                : new ScreenTransform(display.modality(), display.vois().get(0), display.inverse());
    }
}
