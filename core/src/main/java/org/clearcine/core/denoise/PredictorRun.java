package org.clearcine.core.denoise;

import java.io.IOException;
import org.clearcine.core.progress.CancelledException;

/** One run over a loop that hands out the predictions of each frame, in rising order; to be closed. */
public interface PredictorRun extends AutoCloseable {

    /** Hands out all frames, on this thread. */
    void into(TemporalPredictor.Sink sink) throws IOException, CancelledException;

    @Override
    void close();
}
