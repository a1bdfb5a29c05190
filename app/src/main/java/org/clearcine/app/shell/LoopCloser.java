package org.clearcine.app.shell;

import java.io.IOException;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;

/** Closes loops: off the list at once, files and memory given back in the background. */
public final class LoopCloser {

    private final Session session;
    private final JobRunner jobs;

    public LoopCloser(Session session, JobRunner jobs) {
        this.session = session;
        this.jobs = jobs;
    }

    public void close(OpenLoop loop) {
        session.remove(loop);
        // In the lane that reads it, so that no picture is made from a closed file.
        jobs.execute(Lane.PICTURES, () -> closeQuietly(loop));
    }

    public void closeCurrent() {
        session.current().ifPresent(this::close);
    }

    private void closeQuietly(OpenLoop loop) {
        try {
            loop.close();
        } catch (IOException failure) {
            jobs.onScreen(() -> session.say(ProblemWords.of(failure).asMessage()));
        }
    }
}
