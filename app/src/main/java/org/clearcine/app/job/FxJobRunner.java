package org.clearcine.app.job;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javafx.application.Platform;

/** The workstation's runner: one daemon thread a lane, results on the JavaFX thread. */
public final class FxJobRunner implements JobRunner {

    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);

    public FxJobRunner() {
        for (Lane lane : Lane.values()) {
            lanes.put(lane, Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "clearcine-" + lane.name().toLowerCase(Locale.ROOT));
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    @Override
    public void execute(Lane lane, Runnable work) {
        try {
            lanes.get(lane).execute(work);
        } catch (RejectedExecutionException closed) {
            // The window is closing; nobody waits for this any more.
        }
    }

    @Override
    public void onScreen(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    @Override
    public void later(Runnable work) {
        Platform.runLater(work);
    }

    @Override
    public void close() {
        lanes.values().forEach(ExecutorService::shutdownNow);
    }
}
