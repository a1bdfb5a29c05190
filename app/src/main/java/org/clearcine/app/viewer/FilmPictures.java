package org.clearcine.app.viewer;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import org.clearcine.app.control.SmallPicture;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * The small pictures of the filmstrip, made in the background and kept for the loops that were looked at last.
 *
 * <p>At most {@value #MOST_PICTURES} a loop and {@value #MOST_LOOPS} loops are kept: about 4 MiB.
 */
final class FilmPictures {

    static final int SIDE = 40;
    static final int MOST_PICTURES = 64;
    static final int MOST_LOOPS = 8;

    private final JobRunner jobs;
    private final Map<OpenLoop, Map<Integer, Image>> known = new WeakHashMap<>();
    private Optional<Job<Integer>> running = Optional.empty();

    FilmPictures(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** The picture of a frame, if it has been made. */
    Optional<Image> picture(OpenLoop loop, int index) {
        return Optional.ofNullable(known.getOrDefault(loop, Map.of()).get(index));
    }

    /** How many pictures are kept of all loops together. */
    int count() {
        return known.values().stream().mapToInt(Map::size).sum();
    }

    /** Makes what is missing of these frames, one after another; an earlier request is given up. */
    void request(OpenLoop loop, List<Integer> indices, Runnable whenOneIsMade) {
        running.ifPresent(Job::cancel);
        List<Integer> missing =
                indices.stream().filter(index -> picture(loop, index).isEmpty()).toList();
        if (missing.isEmpty()) {
            return;
        }
        running = Optional.of(jobs.start(Lane.THUMBNAILS, progress -> make(loop, missing, progress, whenOneIsMade)));
    }

    private int make(OpenLoop loop, List<Integer> indices, ProgressMonitor progress, Runnable whenOneIsMade)
            throws IOException, CancelledException {
        for (int index : indices) {
            progress.checkCancelled();
            Frame frame = loop.frames().frame(index);
            Image image =
                    SmallPicture.of(frame, loop.screenTransform(), loop.cine().pixelFormat(), SIDE);
            jobs.onScreen(() -> {
                keep(loop, index, image);
                whenOneIsMade.run();
            });
        }
        return indices.size();
    }

    private void keep(OpenLoop loop, int index, Image image) {
        if (!known.containsKey(loop) && known.size() >= MOST_LOOPS) {
            known.clear();
        }
        Map<Integer, Image> pictures = known.computeIfAbsent(loop, added -> new HashMap<>());
        // Another width of the window wants other frames.
        if (pictures.size() >= MOST_PICTURES) {
            pictures.clear();
        }
        pictures.put(index, image);
    }
}
