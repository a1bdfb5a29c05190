package org.clearcine.app.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
import org.clearcine.core.denoise.DenoiseSettings;

/** Saves a processed loop as it is seen: with the sliders where they stand. */
public final class ExportModel {

    private final Session session;
    private final JobRunner jobs;
    private final LoopSaver saver;
    private final ViewExport views;

    public ExportModel(Session session, JobRunner jobs, LoopSaver saver, ViewExport views) {
        this.session = session;
        this.jobs = jobs;
        this.saver = saver;
        this.views = views;
    }

    /** Saves pictures, videos and case sheets of what is shown. */
    public ViewExport views() {
        return views;
    }

    /** Puts the frame with its stamp on the clipboard. */
    public void copy(ShownView view, int index) {
        views.preview(view, index)
                .whenDone(image -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putImage(ExportPanel.onScreen(image));
                    Clipboard.getSystemClipboard().setContent(content);
                    session.say(Message.information("The picture is on the clipboard, with its stamp."));
                })
                .whenFailed(failure -> session.say(ProblemWords.of(failure).asMessage()));
    }

    /** Whether all of the loop has been processed; says so to the user if not. */
    public boolean canSave(OpenLoop loop) {
        Optional<ComponentStore> store = loop.componentsProperty().get();
        if (store.isEmpty() || store.get().doneCount() < store.get().frameCount()) {
            session.say(Message.warning(
                    "This loop has not been denoised to its end.", "Denoise it first; then it can be saved."));
            return false;
        }
        if (loop.dicom().isEmpty()) {
            session.say(
                    Message.warning("This loop did not come from a DICOM file.", "There is nothing to derive from."));
            return false;
        }
        return true;
    }

    /** A name that says nothing about the patient. */
    public String suggestedName(OpenLoop loop) {
        int percent = (int) Math.round(100 * loop.settingsProperty().get().strength());
        return "denoised-" + percent + ".dcm";
    }

    /** Saves in the background and tells when it is done; the sliders may move on meanwhile. */
    public Job<Path> save(OpenLoop loop, Path target) {
        ComponentStore store = loop.componentsProperty().get().orElseThrow();
        DenoiseSettings settings = loop.settingsProperty().get();
        LoopSaver.Order order = new LoopSaver.Order(
                loop.dicom().orElseThrow(),
                new ProcessedFrames(loop.frames(), store, settings),
                loop.processedByText(),
                settings);
        Job<Path> job = jobs.start(Lane.FILES, progress -> {
            saver.save(order, target, progress);
            return target;
        });
        return job.whenDone(path -> session.say(Message.information("Saved " + path.getFileName() + ".")))
                .whenFailed(failure -> session.say(ProblemWords.of(failure).asMessage()));
    }
}
