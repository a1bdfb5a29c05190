package org.clearcine.app.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.export.ViewExport.Kind;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.Session;

/** Saves and copies without the panel, at one key: the loop that is looked at with the sliders where they stand. */
public final class ExportModel {

    private final Session session;
    private final ViewExport views;

    public ExportModel(Session session, ViewExport views) {
        this.session = session;
        this.views = views;
    }

    /** Saves pictures, videos and case sheets of what is shown. */
    public ViewExport views() {
        return views;
    }

    /** Puts the frame with its stamp on the clipboard. */
    public void copy(ShownView view, ViewExport.Over over, int index) {
        views.preview(view, over, index)
                .whenDone(image -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putImage(image);
                    Clipboard.getSystemClipboard().setContent(content);
                    session.say(Message.information("The picture is on the clipboard, with its stamp."));
                })
                .whenFailed(failure -> session.say(ProblemWords.of(failure).asMessage()));
    }

    /** Whether the loop can be saved as a derived object; says so to the user if not. */
    public boolean canSave(ShownView view) {
        Optional<String> obstacle = views.obstacle(Kind.DICOM, view);
        obstacle.ifPresent(sentence -> session.say(Message.warning(sentence, "")));
        return obstacle.isEmpty();
    }

    /** A name that says nothing about the patient. */
    public String suggestedName(ShownView view) {
        return views.suggestedName(request(view));
    }

    /** Saves in the background; asks first, where it can be overlooked without harm, if there is a file of that name. */
    public void save(ShownView view, Path target) {
        if (Files.exists(target)) {
            session.say(Message.question(
                    "There is a file " + target.getFileName() + " already.",
                    "It is kept unless you replace it.",
                    new Message.Action("Replace it", () -> views.save(request(view), target, true))));
        } else {
            views.save(request(view), target, false);
        }
    }

    private static ViewExport.Request request(ShownView view) {
        return new ViewExport.Request(Kind.DICOM, view, 0, ViewExport.Over.NOTHING, Optional.empty());
    }
}
