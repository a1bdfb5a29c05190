package org.clearcine.app.shell;

import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.clearcine.app.control.SmallPicture;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.frame.Frame;

/** Small pictures of loops, each made once in the background from the frame in the middle. */
final class Thumbnails {

    static final int SIDE = 64;

    private final JobRunner jobs;
    private final Map<OpenLoop, Image> known = new WeakHashMap<>();

    Thumbnails(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** Hands the picture over now or when it is made; not at all if its frame cannot be read. */
    void request(OpenLoop loop, Consumer<Image> show) {
        Image made = known.get(loop);
        if (made != null) {
            show.accept(made);
            return;
        }
        jobs.start(Lane.THUMBNAILS, progress -> paint(loop)).whenDone(image -> {
            known.put(loop, image);
            show.accept(image);
        });
    }

    private static Image paint(OpenLoop loop) throws IOException {
        Frame frame = loop.frames().frame(loop.frames().frameCount() / 2);
        return SmallPicture.of(frame, loop.screenTransform(), loop.cine().pixelFormat(), SIDE);
    }
}
