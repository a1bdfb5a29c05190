package org.clearcine.core.training;

import java.io.IOException;
import org.clearcine.core.network.WeightsException;

/** Told of every step of a {@link ResumableRun}, and before its state is kept. */
interface RunWatcher {

    /** Nobody. */
    RunWatcher NONE = new RunWatcher() {
        @Override
        public void stepped(long step, double loss) {}

        @Override
        public void beforeCheckpoint(long step) {}
    };

    void stepped(long step, double loss) throws IOException;

    /** What is written here is written again, and the same, if the run is killed before its checkpoint. */
    void beforeCheckpoint(long step) throws IOException, WeightsException;
}
