package org.clearcine.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.denoising.DenoisingModel;
import org.clearcine.app.export.ExportModel;
import org.clearcine.app.export.ExportPanel;
import org.clearcine.app.export.ViewExport;
import org.clearcine.app.session.LoopOpener;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.RecentStudies;
import org.clearcine.app.session.Session;
import org.clearcine.app.tools.ReadingTools;
import org.clearcine.app.tools.Tool;
import org.clearcine.app.tuning.TuningPage;
import org.clearcine.app.viewer.CineModel;
import org.clearcine.app.viewer.CompareModel;
import org.clearcine.app.viewer.DragTool;
import org.clearcine.app.viewer.PictureModel;
import org.clearcine.app.viewer.ViewerModel;

/** What can be done from keys, buttons and drops; the shell is where the features meet. */
public final class Commands {

    /** The models that commands act on. */
    public record Models(
            Session session, ViewerModel viewer, DenoisingModel denoising, ExportModel export, ReadingTools tools) {}

    private final Models models;
    private final LoopOpener opener;
    private final LoopCloser closer;
    private final FilePicker picker;
    private final RecentStudies recent;
    private final PlayedRecording played = new PlayedRecording();
    private Runnable physicsLab = () -> {};
    private final BooleanProperty helpShown = new SimpleBooleanProperty();
    private Optional<TuningPage> tuning = Optional.empty();
    private final BooleanProperty exportShown = new SimpleBooleanProperty();

    public Commands(Models models, LoopOpener opener, LoopCloser closer, FilePicker picker, RecentStudies recent) {
        this.models = models;
        this.opener = opener;
        this.closer = closer;
        this.picker = picker;
        this.recent = recent;
    }

    /** Says what opens the physics lab. */
    public void openPhysicsLabWith(Runnable opener) {
        physicsLab = opener;
    }

    void openPhysicsLab() {
        physicsLab.run();
    }

    CineModel cine() {
        return models.viewer().cine();
    }

    PictureModel look() {
        return models.viewer().look();
    }

    ReadingTools tools() {
        return models.tools();
    }

    /** A drag does this from now on, whatever was measured with before. */
    void dragWith(DragTool tool) {
        look().toolProperty().set(tool);
        tools().reading().toolProperty().set(Tool.NONE);
    }

    CompareModel compare() {
        return models.viewer().compare();
    }

    void open(List<Path> paths) {
        if (!paths.isEmpty()) {
            opener.open(paths);
        }
    }

    void openFiles() {
        open(picker.filesToOpen());
    }

    void openFolder() {
        picker.folderToOpen().map(List::of).ifPresent(this::open);
    }

    RecentStudies recent() {
        return recent;
    }

    void openLatest() {
        // A key that is held down says the same again and again.
        if (!opener.isOpening()) {
            recent.list().stream().findFirst().ifPresent(latest -> open(latest.paths()));
        }
    }

    /** The recording that is played over the panes. */
    PlayedRecording played() {
        return played;
    }

    /** Plays the video file behind the loop that is looked at, or stops it. */
    void playRecording() {
        models.session().current().ifPresent(played::toggle);
    }

    /** Plays or pauses whatever lies on top. */
    void togglePlaying() {
        if (played.isShown()) {
            played.togglePlaying();
        } else {
            cine().togglePlaying();
        }
    }

    void toggleFilmstrip() {
        cine().filmstripShownProperty().set(!cine().filmstripShownProperty().get());
    }

    void toggleNames() {
        BooleanProperty hidden = models.session().namesHiddenProperty();
        hidden.set(!hidden.get());
    }

    void closeLoop() {
        closer.closeCurrent();
    }

    /** The next or previous loop in the order of the list, which is that of patients and studies. */
    void showNeighbour(int step) {
        List<OpenLoop> listed = StripRow.loops(models.session());
        int index = models.session().current().map(listed::indexOf).orElse(-1) + step;
        if (index >= 0 && index < listed.size()) {
            models.session().show(listed.get(index));
        }
    }

    void denoise() {
        models.denoising().start();
    }

    void changeStrength(double step) {
        models.denoising().changeStrength(step);
    }

    void resetSettings() {
        models.denoising().resetSettings();
    }

    /** Saves the loop that is looked at, if all of it has been processed. */
    void save() {
        Optional<ShownView> view = models.viewer().shownView();
        if (view.isPresent() && models.export().canSave(view.get())) {
            picker.fileToSave(models.export().suggestedName(view.get()))
                    .ifPresent(target -> models.export().save(view.get(), target));
        }
    }

    /** Opens or closes the panel that saves what is shown. */
    void toggleExport() {
        exportShown.set(!exportShown.get());
    }

    BooleanProperty exportShownProperty() {
        return exportShown;
    }

    /** Puts the frame that is looked at on the clipboard. */
    void copyPicture() {
        models.viewer()
                .shownView()
                .ifPresent(view -> models.export()
                        .copy(view, over(false, false), cine().indexProperty().get()));
    }

    /** What the panel that saves needs to know. */
    ExportPanel.Surroundings exported() {
        return new ExportPanel.Surroundings(
                models.viewer()::shownView, () -> cine().indexProperty().get(), this::over, picker::fileToSave);
    }

    private ViewExport.Over over(boolean everything, boolean overlays) {
        return new ViewExport.Over(tools().saved(everything, overlays), everything);
    }

    /** What Escape does: closes what lies over the picture, puts the tool away, and only then resets the picture. */
    void reset() {
        if (helpShown.get()) {
            helpShown.set(false);
        } else if (exportShown.get()) {
            exportShown.set(false);
        } else if (played.isShown()) {
            played.close();
        } else if (models.session().messageProperty().get().isPresent()) {
            models.session().messageProperty().set(Optional.empty());
        } else if (tools().reading().toolProperty().get() != Tool.NONE) {
            tools().reading().toolProperty().set(Tool.NONE);
        } else {
            look().reset();
            compare().clearOwnTransforms();
        }
    }

    /** The page that fine-tuning and models have. */
    void cover(TuningPage page) {
        tuning = Optional.of(page);
    }

    void toggleTuning() {
        tuning.ifPresent(TuningPage::toggleTuning);
    }

    /** Also when a button that had the keys is gone from the page. Returns whether it was shown. */
    boolean closeTuning() {
        boolean shown = tuning.map(page -> page.shownProperty().get()).orElse(false);
        tuning.ifPresent(page -> page.shownProperty().set(false));
        return shown;
    }

    void toggleModels() {
        tuning.ifPresent(TuningPage::toggleModels);
    }

    void toggleHelp() {
        helpShown.set(!helpShown.get());
    }

    BooleanProperty helpShownProperty() {
        return helpShown;
    }
}
