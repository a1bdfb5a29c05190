package org.clearcine.app.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.registry.RegisteredModel;

/** The models of this site, and two of them side by side on the loop that is looked at. */
public final class ModelsModel {

    private static final int NEIGHBOURS = 5;

    /**
     * One frame as it came, as each model leaves it, and what they differ by.
     *
     * @param captions of the pictures, in their order
     * @param pictures grey, in their order
     */
    record Comparison(List<String> captions, List<byte[]> pictures, int columns) {}

    private final ModelRegistry registry;
    private final Session session;
    private final JobRunner jobs;
    private final Supplier<Integer> shownIndex;
    private final ObservableList<RegisteredModel> models = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Comparison>> comparison = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty state = new SimpleStringProperty("");

    /** @param shownIndex index of the frame that is looked at */
    public ModelsModel(ModelRegistry registry, Session session, JobRunner jobs, Supplier<Integer> shownIndex) {
        this.registry = registry;
        this.session = session;
        this.jobs = jobs;
        this.shownIndex = shownIndex;
    }

    ObservableList<RegisteredModel> models() {
        return models;
    }

    ObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison;
    }

    StringProperty stateProperty() {
        return state;
    }

    void refresh() {
        jobs.start(Lane.FILES, progress -> registry.list())
                .whenDone(models::setAll)
                .whenFailed(this::tell);
    }

    private void tell(Throwable failure) {
        state.set(ProblemWords.of(failure).happened());
    }

    /** Runs both on the frames around the one that is looked at. */
    void compare(String first, String second) {
        Optional<OpenLoop> loop = session.current();
        if (loop.isEmpty()) {
            state.set("Open a loop to compare on.");
            return;
        }
        int index = shownIndex.get();
        state.set("Comparing " + first + " and " + second + " on frame " + (index + 1) + " ...");
        jobs.start(Lane.COMPUTE, progress -> compare(loop.get().frames(), index, List.of(first, second), progress))
                .whenDone(found -> {
                    comparison.set(Optional.of(found));
                    state.set("");
                })
                .whenFailed(this::tell);
    }

    private Comparison compare(FrameSource loop, int index, List<String> ids, ProgressMonitor progress)
            throws Exception {
        int start = Math.max(0, index - NEIGHBOURS);
        int end = Math.min(loop.frameCount(), index + NEIGHBOURS + 1);
        List<Frame> around = new ArrayList<>();
        for (int i = start; i < end; i++) {
            around.add(loop.frame(i));
        }
        Frame raw = around.get(index - start);
        List<Frame> results = new ArrayList<>();
        for (String id : ids) {
            results.add(result(registry.catalog().denoiser(id), around, index - start, progress));
        }
        float[] sorted = raw.toArray();
        java.util.Arrays.sort(sorted);
        float low = sorted[sorted.length / 200];
        float high = Math.max(low + 1, sorted[sorted.length - 1 - sorted.length / 200]);
        List<byte[]> pictures = new ArrayList<>();
        pictures.add(grey(raw.toArray(), low, high));
        results.forEach(result -> pictures.add(grey(result.toArray(), low, high)));
        float[] difference = results.get(0).toArray();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= results.get(1).value(i);
        }
        pictures.add(grey(difference, (low - high) / 16, (high - low) / 16));
        return new Comparison(
                List.of("RAW", ids.get(0), ids.get(1), "difference x8"),
                pictures,
                raw.size().columns());
    }

    private static Frame result(Denoiser denoiser, List<Frame> frames, int index, ProgressMonitor progress)
            throws Exception {
        Frame[] result = new Frame[1];
        denoiser.denoise(
                new FrameList(frames),
                each -> {
                    if (each.index() == index) {
                        result[0] = CrossFusion.mix(each, denoiser.defaultSettings());
                    }
                },
                progress);
        return result[0];
    }

    private static byte[] grey(float[] values, float low, float high) {
        byte[] grey = new byte[values.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.max(0, Math.min(255, Math.round(255 * (values[i] - low) / (high - low))));
        }
        return grey;
    }
}
