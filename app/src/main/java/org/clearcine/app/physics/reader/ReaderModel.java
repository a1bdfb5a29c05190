package org.clearcine.app.physics.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.network.DenoiserCatalog;
import org.clearcine.core.physics.reader.ReaderPlan;
import org.clearcine.core.physics.reader.ReaderStudy;

/** Reader studies of this site: which there are, beginning one, going on with one. Properties belong to the JavaFX thread. */
public final class ReaderModel {

    private static final String ENDING = ".csv";

    /**
     * What it stands on.
     *
     * @param methods asked anew each time, because models come and go
     * @param folder where studies lie
     */
    public record Ground(Session session, JobRunner jobs, Supplier<DenoiserCatalog> methods, Path folder) {}

    /** A study in its file. */
    record Known(String name, Path file, ReaderStudy study) {

        boolean isComplete() {
            return study.next().isEmpty();
        }
    }

    /** What somebody wants to have compared. */
    record Wish(
            String name,
            List<OpenLoop> loops,
            List<ReaderCondition> conditions,
            int repetitions,
            boolean catches,
            long seed) {

        /** One catch trial for about ten others. */
        ReaderPlan plan(List<String> keys) {
            List<String> texts = conditions.stream().map(ReaderCondition::text).toList();
            ReaderPlan without = new ReaderPlan(keys, texts, repetitions, 0, seed);
            int strewn = catches ? Math.max(1, Math.round(without.trialCount() / 10f)) : 0;
            return new ReaderPlan(keys, texts, repetitions, strewn, seed);
        }
    }

    private final Ground ground;
    private final ReadOnlyObjectWrapper<List<Known>> studies = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> preparing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ReaderWindow>> window = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<String> said = new SimpleObjectProperty<>("");

    public ReaderModel(Ground ground) {
        this.ground = ground;
    }

    Session session() {
        return ground.session();
    }

    /** Ids of all methods that can be compared. */
    List<String> methods() {
        return ground.methods().get().ids();
    }

    /** Reads which studies there are. */
    void refresh() {
        ground.jobs()
                .start(Lane.FILES, progress -> list(ground.folder()))
                .whenDone(listing -> {
                    studies.set(listing.known());
                    if (listing.unreadable() > 0) {
                        said.set("Studies that cannot be read any more: " + listing.unreadable() + ".");
                    }
                })
                .whenFailed(this::tell);
    }

    private record Listing(List<Known> known, int unreadable) {}

    private static Listing list(Path folder) throws IOException {
        List<Known> known = new ArrayList<>();
        int unreadable = 0;
        if (Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> found = Files.list(folder)) {
                files = found.filter(file -> file.getFileName().toString().endsWith(ENDING))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                try {
                    known.add(new Known(
                            name.substring(0, name.length() - ENDING.length()), file, ReaderStudy.resume(file)));
                } catch (IOException damaged) {
                    // One damaged file must not hide the others; how many there are is said.
                    unreadable++;
                }
            }
        }
        return new Listing(List.copyOf(known), unreadable);
    }

    /** Begins a study and shows its first pair. */
    void begin(Wish wish) {
        String name = wish.name().strip().replaceAll("[^\\p{L}\\p{N} _-]", "-");
        if (name.isEmpty() || wish.loops().isEmpty() || wish.conditions().size() < 2) {
            said.set("A study needs a name, a loop, and two conditions at least.");
            return;
        }
        Path file = ground.folder().resolve(name + ENDING);
        List<ReaderPreparation.Input> chosen =
                wish.loops().stream().map(ReaderPreparation.Input::of).toList();
        prepare(
                () -> {
                    ReaderPlan plan = wish.plan(ReaderPreparation.keys(chosen));
                    if (!plan.isFeasible()) {
                        throw new IOException(
                                "That would be " + plan.trialCount() + " choices; nobody can make so many.");
                    }
                    return ReaderStudy.begin(plan, file);
                },
                chosen);
    }

    /** Goes on where a study stopped. */
    void resume(Known known) {
        List<ReaderPreparation.Input> open = ground.session().loops().stream()
                .map(ReaderPreparation.Input::of)
                .toList();
        prepare(() -> ReaderStudy.resume(known.file()), open);
    }

    /** Where a study comes from. */
    private interface Source {
        ReaderStudy study() throws IOException;
    }

    private record Ready(ReaderStudy study, ReaderPreparation preparation) {}

    private void prepare(Source source, List<ReaderPreparation.Input> open) {
        if (window.get().isPresent() || preparing.get().isPresent()) {
            said.set("Another study is being read.");
            return;
        }
        said.set("Making every condition ready: this can take a while, and nothing is shown before all are.");
        ReaderPreparation preparation = new ReaderPreparation(ground.folder(), ground.methods());
        Job<Ready> job = ground.jobs().start(Lane.COMPUTE, progress -> {
            ReaderStudy study = source.study();
            return new Ready(study, preparation.prepare(study.plan(), open, progress));
        });
        preparing.set(Optional.of(job));
        job.whenDone(ready -> show(ready.study(), ready.preparation()))
                .whenFailed(failure -> {
                    tell(failure);
                    release(preparation);
                })
                .whenEnded(() -> {
                    preparing.set(Optional.empty());
                    refresh();
                });
    }

    private void show(ReaderStudy study, ReaderPreparation preparation) {
        said.set("");
        ReaderWindow shown = new ReaderWindow(new ReaderWindow.Show(study, preparation.loops(), ground.jobs()), () -> {
            window.set(Optional.empty());
            release(preparation);
            refresh();
        });
        window.set(Optional.of(shown));
        shown.show();
    }

    private void release(ReaderPreparation preparation) {
        ground.jobs()
                .start(Lane.FILES, progress -> {
                    preparation.close();
                    return true;
                })
                .whenFailed(this::tell);
    }

    private void tell(Throwable failure) {
        said.set(ProblemWords.of(failure).happened());
    }

    /** Stops making conditions ready. */
    public void cancel() {
        preparing.get().ifPresent(Job::cancel);
        window.get().ifPresent(ReaderWindow::close);
    }

    /** All studies of this site by name. */
    ReadOnlyObjectProperty<List<Known>> studiesProperty() {
        return studies.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Job<?>>> preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /** The window of the study that is being read. */
    public ReadOnlyObjectProperty<Optional<ReaderWindow>> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** A sentence that is to be read. */
    ObjectProperty<String> saidProperty() {
        return said;
    }
}
