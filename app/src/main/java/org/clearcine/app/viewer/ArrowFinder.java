package org.clearcine.app.viewer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.LatestTask;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.motion.FrameFlow;
import org.clearcine.core.motion.MotionArrow;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;

/**
 * Finds the arrows of the frame on the screen: the denoiser's own flow, with the noise that it has read from the loop, worked out again in
 * the background for that frame alone and kept for the last ones. There are none before a loop has been denoised, nor of a subtraction.
 */
final class ArrowFinder {

    private static final int FRAMES_KEPT = 128;
    /** Arrows along the longer side of a frame. */
    private static final int ALONG = 16;
    /** Pixels a frame; less is not told from noise by eye. */
    private static final double SHORTEST = 0.5;

    private record Request(OpenLoop loop, int index, NoiseModel noise) {}

    private record Found(Request request, List<MotionArrow> arrows) {}

    private final Map<Request, List<MotionArrow>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ReadOnlyObjectWrapper<List<MotionArrow>> arrows = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestTask<Request, Found> finding;
    private Optional<Request> wanted = Optional.empty();

    ArrowFinder(JobRunner jobs) {
        finding = new LatestTask<>(jobs, Lane.READ_AHEAD, ArrowFinder::find, this::take, unreadable -> {});
    }

    private static Found find(Request request) throws IOException {
        OpenLoop loop = request.loop();
        int side = Math.max(loop.frames().size().rows(), loop.frames().size().columns());
        return new Found(
                request,
                MotionArrow.of(
                        FrameFlow.toPrevious(loop.frames(), request.index(), VarianceStabilizer.of(request.noise())),
                        Math.max(1, side / ALONG),
                        SHORTEST));
    }

    private void take(Found found) {
        if (wanted.filter(now -> now.loop() == found.request().loop()).isEmpty()) {
            // Found too late: that loop is looked at no more, and may have been closed.
            return;
        }
        kept.put(found.request(), found.arrows());
        if (kept.size() > FRAMES_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        if (wanted.filter(found.request()::equals).isPresent()) {
            arrows.set(found.arrows());
        }
    }

    /** Asks for the arrows of that frame; until they are there, there are none. */
    void look(Optional<ShownFrame> shown) {
        if (!shown.map(frame -> frame.view().loop()).equals(wanted.map(Request::loop))) {
            // A loop that is closed must not be held.
            kept.clear();
        }
        wanted = shown.filter(frame -> frame.view().subtraction().isEmpty())
                .flatMap(frame -> frame.view()
                        .loop()
                        .reportProperty()
                        .get()
                        .map(DenoiseReport::noise)
                        .map(noise ->
                                new Request(frame.view().loop(), frame.frame().index(), noise)));
        Optional<List<MotionArrow>> known = wanted.map(kept::get);
        arrows.set(known.orElse(List.of()));
        if (known.isEmpty()) {
            wanted.ifPresent(finding::request);
        }
    }

    /** Forgets what was found; nothing is asked for any more. */
    void rest() {
        kept.clear();
        wanted = Optional.empty();
        arrows.set(List.of());
    }

    /** Those of the frame that was asked for last. */
    ReadOnlyObjectProperty<List<MotionArrow>> arrowsProperty() {
        return arrows.getReadOnlyProperty();
    }
}
