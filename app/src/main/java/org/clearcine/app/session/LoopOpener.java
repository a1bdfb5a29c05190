package org.clearcine.app.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Opens files, folders, archives and media in the background; each loop appears as soon as it is open.
 *
 * <p>A file that cannot be opened is listed with its reason, and the rest opens all the same.
 */
public final class LoopOpener {

    private final Session session;
    private final JobRunner jobs;
    private final LoopReader reader;
    private final SourceFiles sources;
    private final Function<Throwable, String> words;
    private int running;
    private BiConsumer<List<Path>, Integer> whenOpened = (paths, opened) -> {};

    /**
     * @param temporary where archives are unpacked
     * @param words turns a failure into the reason that is listed
     */
    public LoopOpener(
            Session session, JobRunner jobs, LoopReader reader, Path temporary, Function<Throwable, String> words) {
        this.session = session;
        this.jobs = jobs;
        this.reader = reader;
        this.sources = new SourceFiles(temporary);
        this.words = words;
    }

    /** Opens what the paths name; the first loop that opens is the one then looked at. */
    public void open(List<Path> paths) {
        running++;
        jobs.start(Lane.FILES, progress -> openAll(paths, progress, origin -> true))
                .whenEnded(() -> running--)
                .whenDone(opened -> {
                    tellEnd(opened);
                    whenOpened.accept(paths, opened);
                })
                .whenFailed(failure -> refuse("", words.apply(failure)));
    }

    /** Opens again what was open in an earlier session, and nothing else of the same archives. */
    public void reopen(Collection<LoopOrigin> origins) {
        Set<LoopOrigin> wanted = Set.copyOf(origins);
        List<Path> files = origins.stream().map(LoopOrigin::file).distinct().toList();
        running++;
        jobs.start(Lane.FILES, progress -> openAll(files, progress, wanted::contains))
                .whenEnded(() -> running--)
                .whenDone(this::tellEnd)
                .whenFailed(failure -> refuse("", words.apply(failure)));
    }

    /** Whether something is being opened. */
    public boolean isOpening() {
        return running > 0;
    }

    /** What to do at the end of each opening, with what was chosen and how many loops came of it. */
    public void whenOpened(BiConsumer<List<Path>, Integer> action) {
        whenOpened = action;
    }

    private int openAll(List<Path> paths, ProgressMonitor progress, Predicate<LoopOrigin> wanted) throws Exception {
        Opening opening = new Opening(progress, wanted);
        for (Path path : paths) {
            sources.visit(path, opening);
        }
        return opening.opened;
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

    /** A file to read, the name to show, and where it is from. */
    private record Source(Path file, String name, LoopOrigin origin) {}

    /** One drop or one choice of files; its first loop is shown, the others only listed. */
    private final class Opening implements SourceFiles.Visitor {

        private final ProgressMonitor progress;
        private final Predicate<LoopOrigin> wanted;
        private int opened;

        Opening(ProgressMonitor progress, Predicate<LoopOrigin> wanted) {
            this.progress = progress;
            this.wanted = wanted;
        }

        @Override
        public void file(Path file, String name) throws CancelledException {
            open(new Source(file, name, new LoopOrigin(file.toAbsolutePath(), "")), Optional.empty());
        }

        @Override
        public void unpacked(Path file, String name, LoopOrigin origin) throws CancelledException {
            Closeable deletion = () -> Files.deleteIfExists(file);
            LoopOrigin absolute = new LoopOrigin(origin.file().toAbsolutePath(), origin.entry());
            if (!open(new Source(file, name, absolute), Optional.of(deletion))) {
                try {
                    deletion.close();
                } catch (IOException failure) {
                    refused(name, failure);
                }
            }
        }

        private boolean open(Source source, Optional<Closeable> afterwards) throws CancelledException {
            progress.checkCancelled();
            if (!wanted.test(source.origin())) {
                return false;
            }
            try {
                OpenLoop loop = reader.read(source.file(), source.name());
                loop.cameFrom(source.origin());
                afterwards.ifPresent(loop::alsoClose);
                jobs.onScreen(() -> session.loops().add(loop));
                if (opened++ == 0) {
                    // To list and to look at a loop each make much of the screen anew: it goes on in between.
                    jobs.onScreen(() -> show(loop));
                }
                return true;
            } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError failure) {
                refused(source.name(), failure);
                return false;
            }
        }

        @Override
        public void refused(String name, Throwable failure) {
            String reason = words.apply(failure);
            jobs.onScreen(() -> refuse(name, reason));
        }

        private void show(OpenLoop loop) {
            if (session.loops().contains(loop)) {
                session.show(loop);
            }
        }
    }
}
