package org.clearcine.app.tuning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.Work;
import org.clearcine.core.training.CostProbe;
import org.clearcine.core.tuning.run.TuningRequest;
import org.clearcine.core.tuning.study.CostEstimate;
import org.clearcine.core.tuning.study.Study;

/**
 * What a run will take: reckoned at once, then measured on this computer, unless somebody stops that. Which of both it is, is always
 * said.
 */
final class CostModel {

    private final JobRunner jobs;
    private final Work<CostProbe.Measured> probe;
    private final TuningRequest.Size size;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
    private List<Study> studies = List.of();
    private double minutes = 15;
    private Optional<Job<CostProbe.Measured>> job = Optional.empty();
    private Optional<CostProbe.Measured> measured = Optional.empty();

    /** @param probe does a little real work on this computer */
    CostModel(JobRunner jobs, Work<CostProbe.Measured> probe, TuningRequest.Size size) {
        this.jobs = jobs;
        this.probe = probe;
        this.size = size;
    }

    /** A sentence or two for the user. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /** From 0 to 1, or -1 while unknown. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What the probe does just now. */
    ReadOnlyStringProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Reckons for these studies and measures; what was measured on this computer before is thrown away. */
    void measure(List<Study> those) {
        stop();
        studies = List.copyOf(those);
        measured = Optional.empty();
        measuring.set(true);
        say();
        Job<CostProbe.Measured> begun = jobs.start(Lane.THUMBNAILS, probe);
        job = Optional.of(begun);
        fraction.bind(begun.fractionProperty());
        stage.bind(begun.stageProperty());
        begun.whenDone(found -> {
            if (isLatest(begun)) {
                measured = Optional.of(found);
            }
        });
        begun.whenEnded(() -> {
            if (isLatest(begun)) {
                measuring.set(false);
                say();
            }
        });
    }

    private boolean isLatest(Job<CostProbe.Measured> one) {
        return job.isPresent() && job.get() == one;
    }

    /** Measures again, for the same studies. */
    void again() {
        measure(studies);
    }

    /** Stops measuring; what was reckoned stands. */
    void stop() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        if (measuring.get()) {
            measuring.set(false);
            say();
        }
    }

    void minutesAsked(double asked) {
        minutes = asked;
        say();
    }

    private void say() {
        words.set(measured.map(this::fromTheProbe).orElseGet(this::reckoned) + " The viewer keeps priority.");
    }

    private String fromTheProbe(CostProbe.Measured found) {
        return String.format(
                Locale.ROOT,
                "Measured on this computer: %s; a training step takes %.0f ms.",
                CostEstimate.measured(studies, minutes, size.patchSide(), found).inWords(),
                found.millisPerStep());
    }

    private String reckoned() {
        return String.format(
                Locale.ROOT,
                "Reckoned, not%s measured on this computer: %s.",
                measuring.get() ? " yet" : "",
                CostEstimate.of(studies, minutes, size.batch()).inWords());
    }
}
