package org.clearcine.app.physics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.Work;
import org.clearcine.app.physics.phantom.PhantomModel;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.physics.phantom.DeviceKey;
import org.clearcine.core.physics.phantom.PhantomFinder;
import org.clearcine.core.physics.phantom.PhantomLayout;
import org.clearcine.core.physics.phantom.PhantomMeasurement;
import org.clearcine.core.physics.phantom.PhantomTemplates;
import org.clearcine.core.physics.report.LabFiles;
import org.clearcine.core.physics.report.PdfReport;

/** What the lab does with a phantom: finds it, measures it, keeps its placement for the device. */
final class PhantomDesk {

    private static final double SURE = 0.8;

    private final PhysicsModel model;
    private final PhantomModel phantom;
    private final JobRunner jobs;
    private final Path folder;
    private final PhantomTemplates store;
    private final ReadOnlyObjectWrapper<Optional<MeasuredPhantom>> measured =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PhantomTemplates.Template>> templates =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper(DeviceKey.UNKNOWN);

    /** @param folder of the site, where templates lie */
    PhantomDesk(PhysicsModel model, Path folder) {
        this.model = model;
        this.folder = folder;
        phantom = model.phantom();
        jobs = model.jobs();
        store = new PhantomTemplates(folder.resolve("templates.json"));
        model.session().currentProperty().subscribe(this::follow);
        phantom.placedProperty().subscribe(placed -> measured.set(Optional.empty()));
    }

    /** Another loop: its device's templates, and the latest of them on the picture while phantoms are shown. */
    private void follow(Optional<OpenLoop> loop) {
        templates.set(List.of());
        Optional<DicomLoop> dicom = loop.flatMap(OpenLoop::dicom);
        inFiles(progress -> dicom.isPresent() ? DeviceKey.of(dicom.get().dataSet(), folder) : DeviceKey.UNKNOWN)
                .whenDone(key -> {
                    if (model.session().current().equals(loop)) {
                        device.set(key);
                        refresh(true);
                    }
                })
                .whenFailed(this::tell);
    }

    private void refresh(boolean place) {
        String key = device.get();
        inFiles(progress -> store.of(key))
                .whenDone(found -> {
                    templates.set(found);
                    boolean free = phantom.placedProperty().get().isEmpty()
                            && !phantom.placingProperty().get();
                    if (place && free && phantom.shownProperty().get() && !found.isEmpty()) {
                        load(found.get(0));
                    }
                })
                .whenFailed(this::tell);
    }

    /** Puts the device's latest template on the picture if nothing lies there yet. */
    void showLatest() {
        phantom.shownProperty().set(true);
        refresh(true);
    }

    private <T> Job<T> inFiles(Work<T> work) {
        return jobs.start(Lane.FILES, work);
    }

    private void tell(Throwable failure) {
        phantom.saidProperty().set(ProblemWords.of(failure).happened());
    }

    /** Looks for the chosen layout on the open loop; what is found is proposed. */
    void find() {
        PhantomLayout layout = phantom.layoutProperty().get();
        model.loop().ifPresent(loop -> {
            LoopMeasuring measuring = new LoopMeasuring(loop);
            model.start(progress -> PhantomFinder.find(layout, measuring.raw(), progress), found -> {
                if (found.isPresent()
                        && model.session().current().filter(loop::equals).isPresent()) {
                    phantom.propose(found.get());
                    phantom.saidProperty()
                            .set(
                                    found.get().confidence() < SURE
                                            ? "Not sure: look closely, or place it by three clicks."
                                            : "");
                } else {
                    phantom.saidProperty()
                            .set("Nothing was found that looks like this layout. Place it by three clicks.");
                }
            });
        });
    }

    /** Measures every detail at the accepted placement. */
    void measure(PhantomMeasurement.Reference reference) {
        phantom.placedProperty()
                .get()
                .ifPresent(placed -> model.loop().ifPresent(loop -> {
                    LoopMeasuring measuring = new LoopMeasuring(loop);
                    PhantomMeasurement.Request request = new PhantomMeasurement.Request(placed, reference, 0, 1);
                    model.start(progress -> measuring.phantom(request, model.software(), progress), found -> {
                        if (phantom.placedProperty()
                                .get()
                                .filter(placed::equals)
                                .isPresent()) {
                            phantom.showFigures(found.result().raw());
                            measured.set(Optional.of(found));
                            phantom.saidProperty()
                                    .set(
                                            measuring.isProcessed()
                                                    ? ""
                                                    : "Not denoised to its end: only raw was measured.");
                        }
                    });
                }));
    }

    /** Keeps the placement for this device. */
    void save(String name) {
        if (name.isBlank()) {
            phantom.saidProperty().set("Give the template a name first.");
            return;
        }
        String key = device.get();
        phantom.placedProperty()
                .get()
                .ifPresent(placed -> model.loop()
                        .ifPresent(loop -> change(() -> store.save(PhantomTemplates.Template.of(
                                name.strip(), key, placed, loop.frames().size())))));
    }

    void load(PhantomTemplates.Template template) {
        model.loop().flatMap(loop -> template.on(loop.frames().size())).ifPresent(placed -> {
            phantom.place(placed);
            phantom.saidProperty()
                    .set("Template \u201C" + template.name() + "\u201D of this device; check that it lies right.");
        });
    }

    void rename(PhantomTemplates.Template template, String name) {
        if (!name.isBlank()) {
            change(() -> store.rename(template, name));
        }
    }

    void delete(PhantomTemplates.Template template) {
        change(() -> store.delete(template));
    }

    /** Something written to the disk. */
    private interface Change {
        void run() throws IOException;
    }

    private void change(Change change) {
        inFiles(progress -> {
                    change.run();
                    return true;
                })
                .whenDone(done -> refresh(false))
                .whenFailed(this::tell);
    }

    void saveTable(Path target) {
        measured.get()
                .ifPresent(found -> model.save(
                        target,
                        () -> LabFiles.csv(found.report(), found.provenance()).getBytes(StandardCharsets.UTF_8)));
    }

    void saveReport(Path target) {
        measured.get()
                .ifPresent(found ->
                        model.save(target, () -> PdfReport.of(found.report(), found.provenance(), found.pictures())));
    }

    PhantomModel phantom() {
        return phantom;
    }

    ReadOnlyObjectProperty<Optional<MeasuredPhantom>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<PhantomTemplates.Template>> templatesProperty() {
        return templates.getReadOnlyProperty();
    }

    ReadOnlyStringProperty deviceProperty() {
        return device.getReadOnlyProperty();
    }
}
