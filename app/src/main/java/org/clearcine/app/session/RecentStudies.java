package org.clearcine.app.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;

/** What was opened lately, newest first, also in earlier sessions. On the JavaFX thread. */
public final class RecentStudies {

    static final int MOST = 12;

    /**
     * One opening.
     *
     * @param paths what was chosen: files, folders, archives
     * @param loops how many loops came of it
     */
    public record Recent(List<Path> paths, Instant opened, int loops) {

        public Recent {
            paths = List.copyOf(paths);
            Objects.requireNonNull(opened, "opened");
        }
    }

    private final ObservableList<Recent> list = FXCollections.observableArrayList();
    private final RecentFile file;
    private final JobRunner jobs;

    /** @param directory where the list is kept, in a form that tells nothing */
    public RecentStudies(Path directory, JobRunner jobs) {
        this.file = new RecentFile(directory);
        this.jobs = jobs;
        // A list that cannot be read is no reason to trouble anybody: it begins anew.
        jobs.start(Lane.FILES, progress -> file.read()).whenDone(earlier -> {
            List<Recent> missing = new ArrayList<>(earlier);
            missing.removeIf(known -> list.stream().anyMatch(now -> now.paths().equals(known.paths())));
            list.addAll(missing);
        });
    }

    public ObservableList<Recent> list() {
        return list;
    }

    /** Puts an opening in front, once. */
    public void remember(List<Path> paths, int loops) {
        List<Path> absolute = paths.stream().map(Path::toAbsolutePath).toList();
        list.removeIf(known -> known.paths().equals(absolute));
        list.add(0, new Recent(absolute, Instant.now(), loops));
        if (list.size() > MOST) {
            list.remove(MOST, list.size());
        }
        save();
    }

    public void forget() {
        list.clear();
        save();
    }

    private void save() {
        List<Recent> now = List.copyOf(list);
        jobs.start(Lane.FILES, progress -> {
            file.write(now);
            return true;
        });
    }
}
