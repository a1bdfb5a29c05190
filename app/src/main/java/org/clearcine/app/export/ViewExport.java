package org.clearcine.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.clearcine.app.compare.PaneDrawing;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions;
import org.clearcine.core.dicom.deidentify.SiteSecret;
import org.clearcine.core.export.ExportTarget;
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
     * @param over what lies over the panes of pictures and videos
     * @param deidentify how the patient is taken out; empty if nothing is
     */
    public record Request(Kind kind, ShownView view, int index, Over over, Optional<DeidentifyOptions> deidentify) {}

    /**
     * What lies over the panes.
     *
     * @param drawing measurements, and what the file draws
     * @param motionMap whether the motion map is drawn where it lies over the picture on the screen
     */
    public record Over(PaneDrawing drawing, boolean motionMap) {

        /** The pictures alone. */
        public static final Over NOTHING = new Over(PaneDrawing.NOTHING, false);
    }

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

    /** What was chosen about the patient last, in this session or an earlier one. */
    ExportChoices choices() {
        return ExportChoices.read(cache);
    }

    /** Remembers it for the next time. */
    void remember(ExportChoices choices) {
        jobs.start(Lane.FILES, progress -> {
                    choices.write(cache);
                    return choices;
                })
                .whenFailed(failure -> session.say(ProblemWords.of(failure).asMessage()));
    }

    /** Why it cannot be saved yet, in a sentence; empty if it can. */
    public Optional<String> obstacle(Kind kind, ShownView view) {
        int count = view.loop().frames().frameCount();
        boolean done = view.components().map(ComponentStore::doneCount).orElse(0) >= count;
        boolean raw = kind != Kind.SHEET && kind != Kind.DICOM && ViewPictures.isRaw(view);
        if (!done && !raw) {
            return Optional.of(
                    view.isSubtractedFirst()
                            ? "Denoise the subtracted loop to its end first (Ctrl+D); then it can be saved."
                            : "Denoise this loop to its end first (Ctrl+D); then it can be saved.");
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
    public Job<Image> preview(ShownView view, Over over, int index) {
        return jobs.start(
                Lane.FILES,
                progress -> forScreen(PictureFile.stamped(new ViewPictures(view, over), index, stamp(view))));
    }

    /** As the screen takes it; a million pixels are too many to turn on its thread. */
    private static Image forScreen(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        WritableImage shown = new WritableImage(width, height);
        shown.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return shown;
    }

    /** The video as it would be saved, in a file of the cache that the caller removes. */
    public Job<Path> previewVideo(ShownView view, Over over) {
        return jobs.start(Lane.FILES, progress -> {
            Path file = Files.createTempFile(Files.createDirectories(cache), "preview-", ".mp4");
            saveVideo(view, over, file, progress);
            return file;
        });
    }

    /**
     * Saves in the background and tells when it is done; what is shown may change meanwhile.
     *
     * @param replace whether somebody has said that a file that is there may go; otherwise it is refused
     */
    public Job<Path> save(Request request, Path target, boolean replace) {
        String method = request.view().processedByText();
        Job<Path> job = jobs.start(Lane.FILES, progress -> {
            refuseOriginal(request.view().loop(), target);
            ExportTarget.check(target, replace);
            switch (request.kind()) {
                case VIDEO -> saveVideo(request.view(), request.over(), target, progress);
                case PICTURE -> savePicture(request, target);
                case SHEET -> new ViewSheet(product(), method).write(request, target, secret());
                case DICOM -> saveDicom(request, target, progress);
            }
            return target;
        });
        return job.whenDone(path -> session.say(saved(request, path)))
                .whenFailed(failure -> session.say(ProblemWords.of(failure).asMessage()));
    }

    private static Message saved(Request request, Path path) {
        Optional<String> mask =
                request.kind() == Kind.DICOM ? DerivedDicom.aboutTheMask(request.view()) : Optional.empty();
        return new Message(Message.Kind.INFORMATION, "Saved " + path.getFileName() + ".", mask.orElse(""));
    }

    /** What should be known before this is saved: what becomes of a mask, and what may tell who the patient is. */
    static List<String> notes(Kind kind, ShownView view, boolean deidentified) {
        List<String> notes = new ArrayList<>();
        if (kind == Kind.DICOM) {
            DerivedDicom.aboutTheMask(view).ifPresent(notes::add);
        }
        if (deidentified) {
            notes.addAll(warnings(view));
        }
        return List.copyOf(notes);
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
        ViewPictures pictures = new ViewPictures(request.view(), request.over());
        PictureFile.write(pictures, request.index(), stamp(request.view()), target);
    }

    private void saveVideo(ShownView view, Over over, Path target, ProgressMonitor progress)
            throws IOException, CancelledException {
        ViewPictures pictures = new ViewPictures(view, over);
        new VideoFile(VideoProgram.in(cache)).write(pictures, stamp(view), target, progress);
    }

    private void saveDicom(Request request, Path target, ProgressMonitor progress)
            throws IOException, CancelledException {
        Optional<Deidentifier> deidentifier = request.deidentify().isPresent()
                ? Optional.of(new Deidentifier(request.deidentify().get(), secret()))
                : Optional.empty();
        new DerivedDicom(version, deidentifier).save(request.view(), target, progress);
    }

    /** What was done in which order, as far as anything was. */
    private Stamp stamp(ShownView view) {
        Stamp stamp = ViewPictures.isRaw(view)
                ? Stamp.raw(product())
                : Stamp.processed(product(), view.processedByText(), view.settings());
        return view.subtraction()
                .map(plan -> stamp.with("DSA: " + plan.inWords()
                        + (ViewPictures.isRaw(view) ? "" : ", " + plan.order().inWords())))
                .orElse(stamp);
    }

    private String product() {
        return String.format(Locale.ROOT, "ClearCine %s", version);
    }

    private static SiteSecret secret() throws IOException {
        return SiteSecret.kept(SiteSecret.usualFile());
    }
}
