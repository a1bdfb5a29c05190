package org.clearcine.app.physics;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.Work;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.physics.dose.DoseReport;
import org.clearcine.core.physics.dose.DoseReportSearch;
import org.clearcine.core.physics.dose.ExposureTable;
import org.clearcine.core.physics.dose.LowerDose;
import org.clearcine.core.physics.dose.RecordedCurve;
import org.clearcine.core.physics.dose.RecordedText;
import org.clearcine.core.physics.lab.LabRequest;
import org.clearcine.core.physics.report.Provenance;

/** The exposure of the open loop from header and dose report, and what lower doses of it would show. */
final class DoseModel {

    private static final List<Double> FRACTIONS = List.of(0.1, 0.25, 0.5, 1.0);
    private static final long SEED = 1;

    private final PhysicsModel lab;
    private final PhysicsModel.Ground ground;
    private final ReadOnlyObjectWrapper<Optional<DoseReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ExposureTable.Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RecordedText>> recorded =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    DoseModel(PhysicsModel lab, PhysicsModel.Ground ground) {
        this.lab = lab;
        this.ground = ground;
        ground.session().currentProperty().subscribe(loop -> {
            recorded.set(Optional.empty());
            // The lab is looked at later than the picture, if at all.
            ground.jobs().later(this::refresh);
        });
    }

    private Optional<DicomLoop> dicom() {
        return ground.session().current().flatMap(OpenLoop::dicom);
    }

    private void refresh() {
        rows.set(dicom().map(loop -> ExposureTable.rows(loop.dataSet(), report.get()))
                .orElse(List.of()));
    }

    /** Reads a dose report; it stays until another one is read. */
    void openReport(Path file) {
        read(progress -> Optional.of(DoseReport.open(file)), "");
    }

    /** Looks for the dose report among the files beside the loop. */
    void findReport() {
        dicom().ifPresentOrElse(
                        loop -> {
                            Optional<String> event = ExposureTable.event(loop.dataSet());
                            Path path = loop.path();
                            read(
                                    progress -> DoseReportSearch.beside(path, event, progress),
                                    "There is no dose report in the folder of this loop.");
                        },
                        () -> lab.saidProperty().set("Open a DICOM loop first."));
    }

    private void read(Work<Optional<DoseReport>> work, String otherwise) {
        ground.jobs()
                .start(Lane.FILES, work)
                .whenDone(found -> {
                    found.ifPresent(known -> report.set(Optional.of(known)));
                    lab.saidProperty()
                            .set(found.map(known -> "Dose report read, irradiation events: "
                                            + known.events().size() + ".")
                                    .orElse(otherwise));
                    refresh();
                })
                .whenFailed(failure ->
                        lab.saidProperty().set(ProblemWords.of(failure).happened()));
    }

    /** Writes the open loop at a fraction of its dose as a derived object. */
    void saveLowerDose(double fraction, Path target) {
        dicom().ifPresentOrElse(
                        loop -> {
                            LowerDose lower = new LowerDose(fraction, 0, SEED);
                            lab.start(
                                    progress -> {
                                        lower.write(
                                                loop,
                                                target,
                                                new LowerDose.Software("ClearCine", ground.version()),
                                                progress);
                                        return target;
                                    },
                                    path -> lab.saidProperty()
                                            .set(
                                                    "Saved " + path.getFileName() + ": " + lower.percent()
                                                            + " % of the dose, simulated. Open it beside this loop to compare."));
                        },
                        () -> lab.saidProperty().set("Open a DICOM loop first."));
    }

    /** Measures the open loop at fractions of its dose, raw and denoised. */
    void measureRecorded() {
        dicom().ifPresentOrElse(
                        loop -> {
                            Denoiser denoiser = ground.denoiser();
                            PhysicsModel.Placed placed = lab.placed();
                            LabRequest.Viewing viewing = new LabRequest.Viewing(
                                    loop.cineLoop().timing().framesPerSecond(), 0, SEED);
                            RecordedCurve.Request request = new RecordedCurve.Request(
                                    loop, FRACTIONS, List.of(denoiser), placed.regions(), placed.profiles(), viewing);
                            String software = "ClearCine " + ground.version();
                            lab.start(
                                    progress -> new RecordedText(
                                            RecordedCurve.measure(request, progress),
                                            Provenance.of(software)
                                                    .with("recorded loop SHA-256", Provenance.sha256(loop.path()))
                                                    .with("denoiser", denoiser.id())
                                                    .with("seed", String.valueOf(SEED))),
                                    text -> recorded.set(Optional.of(text)));
                        },
                        () -> lab.saidProperty().set("Open a DICOM loop first."));
    }

    ReadOnlyObjectProperty<List<ExposureTable.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RecordedText>> recordedProperty() {
        return recorded.getReadOnlyProperty();
    }
}
