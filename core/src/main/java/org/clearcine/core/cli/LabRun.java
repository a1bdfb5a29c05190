package org.clearcine.core.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.bench.ModalityFrames;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.physics.dose.AcquisitionFact;
import org.clearcine.core.physics.dose.AcquisitionFacts;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.lab.LabRequest;
import org.clearcine.core.physics.lab.LoopLab;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.sharpness.ProfileLine;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.storage.DurableFile;

/** A raw loop and its denoised form, from files or made now, ready to be measured; remembers how they came about. */
final class LabRun implements Closeable {

    private final DicomLoop dicom;
    private final FrameSource raw;
    private final Optional<FrameSource> processed;
    private final Provenance provenance;

    private LabRun(DicomLoop dicom, FrameSource raw, Optional<FrameSource> processed, Provenance provenance) {
        this.dicom = dicom;
        this.raw = raw;
        this.processed = processed;
        this.provenance = provenance;
    }

    /** One file by itself. */
    static LabRun alone(Path file) throws IOException {
        DicomLoop dicom = DicomReader.open(file, Limits.DEFAULT);
        return new LabRun(dicom, new ModalityFrames(dicom), Optional.empty(), start(file, "raw SHA-256"));
    }

    /** A raw file and the denoised file made from it. */
    static LabRun pair(Path rawFile, Path processedFile) throws IOException {
        DicomLoop dicom = DicomReader.open(rawFile, Limits.DEFAULT);
        DicomLoop other = DicomReader.open(processedFile, Limits.DEFAULT);
        if (!other.cineLoop().frames().size().equals(dicom.cineLoop().frames().size())
                || other.cineLoop().frames().frameCount()
                        != dicom.cineLoop().frames().frameCount()) {
            throw new IOException("The two loops differ in size or number of frames, so they cannot be compared.");
        }
        return new LabRun(
                dicom,
                new ModalityFrames(dicom),
                Optional.of(new ModalityFrames(other)),
                start(rawFile, "raw SHA-256").with("denoised SHA-256", Provenance.sha256(processedFile)));
    }

    /** A raw file, denoised now. */
    static LabRun denoised(Path file, Denoiser denoiser, DenoiseSettings settings, ProgressMonitor progress)
            throws IOException, CancelledException {
        DicomLoop dicom = DicomReader.open(file, Limits.DEFAULT);
        DenoisePass.Result result = new DenoisePass(denoiser, settings)
                .over(
                        dicom.cineLoop(),
                        Path.of(System.getProperty("java.io.tmpdir")),
                        DenoisePass.Witness.NONE,
                        progress);
        Provenance provenance = start(file, "raw SHA-256")
                .with("method", result.report().method().text())
                .with(
                        "weights SHA-256",
                        result.report().method().weightsSha256().orElse("none"))
                .with("strength", DenoiseJob.percent(settings.strength()))
                .with("temporal", DenoiseJob.percent(settings.temporal()))
                .with("spatial", DenoiseJob.percent(settings.spatial()))
                .with("motion protection", DenoiseJob.percent(settings.motionProtection()));
        return new LabRun(
                dicom, new ModalityFrames(dicom), Optional.of(new AsModality(result.frames(), dicom)), provenance);
    }

    private static Provenance start(Path file, String name) throws IOException {
        return Provenance.of(ProductVersion.PRODUCT + " " + ProductVersion.text())
                .with(name, Provenance.sha256(file));
    }

    LabReport measure(List<LabRegion> regions, List<ProfileLine> profiles, double pedestal, ProgressMonitor progress)
            throws IOException, CancelledException {
        return LoopLab.measure(
                new LabRequest(raw, processed, regions, profiles, new LabRequest.Viewing(rate(), pedestal, 1)),
                progress);
    }

    FrameSource raw() {
        return raw;
    }

    Optional<FrameSource> processed() {
        return processed;
    }

    private double rate() {
        return dicom.cineLoop().timing().framesPerSecond();
    }

    /** Everything that the figures depend on. */
    Provenance provenance(List<LabRegion> regions, List<ProfileLine> profiles, double pedestal) {
        Provenance all = provenance
                .with(
                        "frames",
                        raw.frameCount() + " of " + raw.size().columns() + " x "
                                + raw.size().rows())
                .with("frames per second", String.format(Locale.ROOT, "%.4g", rate()))
                .with("pedestal", String.valueOf(pedestal))
                .with("bootstrap seed", "1");
        for (AcquisitionFact fact : AcquisitionFacts.ofHeader(dicom.dataSet())) {
            all = all.with(fact.name(), fact.text());
        }
        for (LabRegion region : regions) {
            all = all.with(region.name(), MeasureAnswer.text(region.region()));
        }
        for (int i = 0; i < profiles.size(); i++) {
            ProfileLine line = profiles.get(i);
            all = all.with("profile " + (i + 1), line.x1() + "," + line.y1() + "," + line.x2() + "," + line.y2());
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        try (FrameSource one = raw) {
            if (processed.isPresent()) {
                processed.get().close();
            }
        }
    }

    /** Writes a small text or binary file, replacing what was there. */
    static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        DurableFile.write(file, content);
    }

    /** Denoised stored values on the modality scale of the loop they come from. */
    private record AsModality(FrameSource stored, DicomLoop loop) implements FrameSource {

        @Override
        public FrameSize size() {
            return stored.size();
        }

        @Override
        public int frameCount() {
            return stored.frameCount();
        }

        @Override
        public Frame frame(int index) throws IOException {
            Frame frame = stored.frame(index);
            ModalityTransform modality = loop.attributes().display(index).modality();
            if (modality.equals(ModalityTransform.IDENTITY)) {
                return frame;
            }
            float[] values = frame.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) modality.modalityValue(values[i]);
            }
            return Frame.owning(frame.size(), values);
        }

        @Override
        public void close() throws IOException {
            stored.close();
        }
    }
}
