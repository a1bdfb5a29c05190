package org.clearcine.app.habits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.session.LoopOpener;
import org.clearcine.app.session.LoopOrigin;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.tools.ReadingModel;
import org.clearcine.app.viewer.ViewerModel;

/**
 * Writes down every second how the session stands, if that has changed, and brings it back at the first start after a crash.
 *
 * <p>At an orderly end what was written is taken away: the next person at this screen sees nothing of it. On the JavaFX thread.
 */
public final class CrashGuard {

    private static final Duration EVERY = Duration.seconds(1);
    private static final int MOST_ATTEMPTS = 2;

    private final Session session;
    private final JobRunner jobs;
    private final LoopOpener opener;
    private final SessionKeeper keeper;
    private final Timeline timer = new Timeline(new KeyFrame(EVERY, tick -> write()));
    private final Map<LoopOrigin, SessionState.Loop> awaited = new HashMap<>();
    private Optional<SessionJournal> journal = Optional.empty();
    private Optional<LoopOrigin> awaitedCurrent = Optional.empty();
    private byte[] written = new byte[0];
    private boolean writing;

    public CrashGuard(JobRunner jobs, LoopOpener opener, ViewerModel viewer, ReadingModel reading) {
        this.session = viewer.session();
        this.jobs = jobs;
        this.opener = opener;
        keeper = new SessionKeeper(session, viewer, reading);
        timer.setCycleCount(Timeline.INDEFINITE);
        session.loops().addListener(this::opened);
    }

    /**
     * Brings back what an earlier session left in {@code folder}, and keeps this one there from now on.
     *
     * @param told hears whether something comes back
     */
    public void begin(Path folder, Consumer<Boolean> told) {
        jobs.start(Lane.FILES, progress -> {
                    Optional<SessionJournal> own = SessionJournal.open(folder);
                    Optional<SessionState> left = Optional.empty();
                    if (own.isPresent()) {
                        left = own.get().read();
                        if (left.isPresent()) {
                            // Counted before it is tried: a try that ends the program must be remembered.
                            SessionState state = left.get();
                            own.get().write(SessionJournal.encoded(state.withAttempts(state.attempts() + 1)));
                        }
                    }
                    return new Found(own, left);
                })
                .whenDone(found -> {
                    journal = found.journal();
                    boolean restored =
                            found.left().filter(left -> !left.loops().isEmpty()).isPresent()
                                    && restore(found.left().get());
                    told.accept(restored);
                    timer.play();
                })
                .whenFailed(failure -> told.accept(false));
    }

    /** Keeps this session in {@code folder} from now on, whatever an earlier one left there. */
    public void keep(Path folder) {
        jobs.start(Lane.FILES, progress -> SessionJournal.open(folder)).whenDone(own -> {
            journal = own;
            timer.play();
        });
    }

    private record Found(Optional<SessionJournal> journal, Optional<SessionState> left) {}

    private boolean restore(SessionState left) {
        if (left.attempts() >= MOST_ATTEMPTS) {
            session.say(Message.warning(
                    "The last session could not be brought back.",
                    "The program ended twice while it was tried. What was open is in the list of recent studies."));
            return false;
        }
        keeper.restore(left.compared(), left.namesHidden());
        List<LoopOrigin> origins =
                left.loops().stream().map(SessionKeeper::origin).toList();
        left.loops().forEach(kept -> awaited.put(SessionKeeper.origin(kept), kept));
        awaitedCurrent = left.current() >= 0 && left.current() < origins.size()
                ? Optional.of(origins.get(left.current()))
                : Optional.empty();
        opener.reopen(origins);
        session.say(
                Message.information(
                        "Brought back after the last session ended unexpectedly: loops, frames, windows, sliders, measurements."));
        return true;
    }

    private void opened(ListChangeListener.Change<? extends OpenLoop> change) {
        while (change.next()) {
            for (OpenLoop loop : change.getAddedSubList()) {
                Optional<LoopOrigin> origin = loop.origin();
                Optional<SessionState.Loop> kept = origin.map(awaited::remove);
                kept.ifPresent(state -> keeper.restore(state, loop));
                if (origin.isPresent() && origin.equals(awaitedCurrent)) {
                    awaitedCurrent = Optional.empty();
                    // After the opener has shown the first of all.
                    jobs.onScreen(() -> showIfOpen(loop));
                }
            }
        }
    }

    private void showIfOpen(OpenLoop loop) {
        if (session.loops().contains(loop)) {
            session.show(loop);
        }
    }

    private void write() {
        if (writing || journal.isEmpty() || opener.isOpening()) {
            return;
        }
        byte[] now = SessionJournal.encoded(keeper.now());
        if (Arrays.equals(now, written)) {
            return;
        }
        writing = true;
        SessionJournal own = journal.get();
        jobs.start(Lane.FILES, progress -> {
                    own.write(now);
                    return true;
                })
                .whenEnded(() -> writing = false)
                .whenDone(done -> written = now);
    }

    /** The session ends as it should: nothing of it is left. */
    public void end() throws IOException {
        timer.stop();
        if (journal.isPresent()) {
            journal.get().close();
            journal = Optional.empty();
        }
    }
}
