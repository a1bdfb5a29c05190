package org.clearcine.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.ProcessedFrames;
import org.clearcine.app.session.Session;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions;
import org.clearcine.core.dicom.deidentify.SiteSecret;
import org.clearcine.core.export.PictureFile;
import org.clearcine.core.export.Stamp;
import org.clearcine.core.export.VideoFile;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.video.VideoProgram;

/** Saves what the panes show: picture, video, case sheet or derived object, stamped and if asked without the patient. */
public final class ViewExport {

    /** What can be saved. */
    public enum Kind {
        VIDEO("Video (MP4)", "mp4"),
        PICTURE("Picture (PNG)", "png"),
        SHEET("Case sheet (PDF)", "pdf"),
        DICOM("Derived DICOM", "dcm");

        private final String says;
        private final String extension;

        Kind(String says, String extension) {
            this.says = says;
            this.extension = extension;
        }

        /** In words, for buttons. */
        public String says() {
            return says;
        }
    }

    /**
     * What is to be saved.
     *
     * @param index the frame that is looked at
     * @param deidentify how the patient is taken out; empty if nothing is
     */
    public record Request(Kind kind, ShownView view, int index, Optional<DeidentifyOptions> deidentify) {}

    private final Session session;
    private final JobRunner jobs;
    private final Path cache;
    private final String version;

    /** @param cache where the encoder and previews may lie */
    public ViewExport(Session session, JobRunner jobs, Path cache, String version) {
        this.session = session;
        this.jobs = jobs;
        this.cache = cache;
        this.version = version;
    }

    /** Why it cannot be saved yet, in a sentence; empty if it can. */
    public Optional<String> obstacle(Kind kind, ShownView view) {
        int count = view.loop().frames().frameCount();
        boolean done = view.components().map(ComponentStore::doneCount).orElse(0) >= count;
        boolean raw = kind != Kind.SHEET && kind != Kind.DICOM && new ViewPictures(view).isRaw();
        if (!done && !raw) {
            return Optional.of("Denoise this loop to its end first (D); then it can be saved.");
        }
        if (kind == Kind.DICOM && view.loop().dicom().isEmpty()) {
            return Optional.of("This loop did not come from a DICOM file; there is nothing to derive from.");
        }
        return Optional.empty();
    }

    /** A name that says nothing about the patient. */
    public String suggestedName(Request request) {
        int percent = (int) Math.round(100 * request.view().settings().strength());
        return "denoised-" + percent + "." + request.kind().extension;
    }

    /** What a person has to look at before it is given away; empty if there is nothing. */
    public static List<String> warnings(ShownView view) {
        return view.loop()
                .dicom()
                .map(dicom -> Deidentifier.warnings(dicom.dataSet()))
                .orElse(List.of());
    }

    /** The frame as it would be saved, made away from the screen. */
    public Job<BufferedImage> preview(ShownView view, int index) {
        return jobs.start(Lane.FILES, progress -> {
            ViewPictures pictures = new ViewPictures(view);
            return PictureFile.stamped(pictures, index, stamp(view, pictures));
        });
    }

    /** The video as it would be saved, in a file of the cache that the caller removes. */
    public Job<Path> previewVideo(ShownView view) {
        return jobs.start(Lane.FILES, progress -> {
            Path file = Files.createTempFile(Files.createDirectories(cache), "preview-", ".mp4");
            saveVideo(view, file, progress);
            return file;
        });
    }

    /** Saves in the background and tells when it is done; what is shown may change meanwhile. */
    public Job<Path> save(Request request, Path target) {
        String method = request.view().loop().processedByText();
        Job<Path> job = jobs.start(Lane.FILES, progress -> {
            refuseOriginal(request.view().loop(), target);
            switch (request.kind()) {
                case VIDEO -> saveVideo(request.view(), target, progress);
                case PICTURE -> savePicture(request, target);
                case SHEET -> new ViewSheet(product(), method).write(request, target, secret());
                case DICOM -> saveDicom(request, method, target, progress);
            }
            return target;
        });
        return job.whenDone(path -> session.say(Message.information("Saved " + path.getFileName() + ".")))
                .whenFailed(failure -> session.say(ProblemWords.of(failure).asMessage()));
    }

    private static void refuseOriginal(OpenLoop loop, Path target) throws IOException {
        Optional<DicomLoop> dicom = loop.dicom();
        if (dicom.isPresent()
                && Files.exists(target)
                && Files.isSameFile(target, dicom.get().path())) {
            throw new IOException("The original is never overwritten; choose another name.");
        }
    }

    private void savePicture(Request request, Path target) throws IOException {
        ViewPictures pictures = new ViewPictures(request.view());
        PictureFile.write(pictures, request.index(), stamp(request.view(), pictures), target);
    }

    private void saveVideo(ShownView view, Path target, ProgressMonitor progress)
            throws IOException, CancelledException {
        ViewPictures pictures = new ViewPictures(view);
        new VideoFile(VideoProgram.in(cache)).write(pictures, stamp(view, pictures), target, progress);
    }

    private void saveDicom(Request request, String method, Path target, ProgressMonitor progress)
            throws IOException, CancelledException {
        ShownView view = request.view();
        Optional<Deidentifier> deidentifier = request.deidentify().isPresent()
                ? Optional.of(new Deidentifier(request.deidentify().get(), secret()))
                : Optional.empty();
        LoopSaver.Order order = new LoopSaver.Order(
                view.loop().dicom().orElseThrow(),
                new ProcessedFrames(view.loop().frames(), view.components().orElseThrow(), view.settings()),
                method,
                view.settings());
        new DerivedDicom(version, deidentifier).save(order, target, progress);
    }

    private Stamp stamp(ShownView view, ViewPictures pictures) {
        return pictures.isRaw()
                ? Stamp.raw(product())
                : Stamp.processed(product(), view.loop().processedByText(), view.settings());
    }

    private String product() {
        return String.format(Locale.ROOT, "ClearCine %s", version);
    }

    private static SiteSecret secret() throws IOException {
        return SiteSecret.kept(SiteSecret.usualFile());
    }
}
