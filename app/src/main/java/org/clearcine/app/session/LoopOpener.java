package org.clearcine.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Opens files and whole folders in the background; each loop appears as soon as it is open.
 *
 * <p>A file that cannot be opened is listed with its reason, and the rest opens all the same.
 */
public final class LoopOpener {

    /** More files than this in one folder are a mistake or an attack. */
    private static final int MOST_FILES = 100_000;

    private final Session session;
    private final JobRunner jobs;
    private final LoopReader reader;
    private final Function<Throwable, String> words;

    /** @param words turns a failure into the reason that is listed */
    public LoopOpener(Session session, JobRunner jobs, LoopReader reader, Function<Throwable, String> words) {
        this.session = session;
        this.jobs = jobs;
        this.reader = reader;
        this.words = words;
    }

    /** Opens what the paths name; the first loop that opens is the one then looked at. */
    public void open(List<Path> paths) {
        Opening opening = new Opening();
        Job<Integer> job = jobs.start(Lane.FILES, progress -> openAll(paths, opening, progress));
        job.whenDone(this::tellEnd).whenFailed(failure -> refuse("", words.apply(failure)));
    }

    private int openAll(List<Path> paths, Opening opening, ProgressMonitor progress) throws Exception {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(filesIn(path));
        }
        int opened = 0;
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            progress.progress("Opening files", i, files.size());
            opened += openOne(files.get(i), opening) ? 1 : 0;
        }
        return opened;
    }

    private static List<Path> filesIn(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        // Links are not followed: they may lead anywhere, also round in circles.
        try (Stream<Path> inside = Files.walk(path)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        }
    }

    private boolean openOne(Path file, Opening opening) {
        try {
            OpenLoop loop = reader.read(file);
            jobs.onScreen(() -> opening.add(loop));
            return true;
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            String reason = words.apply(failure);
            jobs.onScreen(() -> refuse(file.getFileName().toString(), reason));
            return false;
        }
    }

    private void refuse(String name, String reason) {
        session.refused().add(new RefusedFile(name, reason));
    }

    private void tellEnd(int opened) {
        if (opened == 0 && !session.refused().isEmpty()) {
            RefusedFile last = session.refused().get(session.refused().size() - 1);
            session.say(Message.warning("Nothing could be opened.", last.reason()));
        }
    }

    /** One drop or one choice of files; its first loop is shown, the others only listed. */
    private final class Opening {

        private boolean first = true;

        void add(OpenLoop loop) {
            session.loops().add(loop);
            if (first) {
                first = false;
                session.show(loop);
            }
        }
    }
}
