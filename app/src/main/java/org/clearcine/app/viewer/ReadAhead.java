package org.clearcine.app.viewer;

import java.io.IOException;
import java.util.Optional;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.LatestTask;
import org.clearcine.app.session.OpenLoop;

/**
 * Decodes the next frames of a loop before they are due, so that a slow codec does not hold up playback.
 *
 * <p>Frames land in the cache of the loop; one that cannot be decoded is left for the picture itself to complain about.
 */
final class ReadAhead {

    private static final int FRAMES = 8;

    private record Request(OpenLoop loop, int index, FrameRange range) {}

    private final CineModel cine;
    private final LatestTask<Request, Boolean> reading;

    ReadAhead(CineModel cine, JobRunner jobs) {
        this.cine = cine;
        reading = new LatestTask<>(jobs, Lane.READ_AHEAD, ReadAhead::read, done -> {}, unreadable -> {});
        cine.indexProperty().subscribe(this::ask);
        cine.playingProperty().subscribe(this::ask);
    }

    private void ask() {
        Optional<OpenLoop> loop = cine.loopProperty().get();
        if (cine.playingProperty().get() && loop.isPresent()) {
            reading.request(new Request(
                    loop.get(), cine.indexProperty().get(), cine.rangeProperty().get()));
        }
    }

    private static boolean read(Request request) throws IOException {
        FrameRange range = request.range();
        int length = range.last() - range.first() + 1;
        int count = Math.min(FRAMES, Math.min(length - 1, request.loop().framesKept() / 2));
        for (int ahead = 1; ahead <= count; ahead++) {
            int index = range.first() + (request.index() - range.first() + ahead) % length;
            if (index < request.loop().frames().frameCount()) {
                request.loop().frames().frame(index);
            }
        }
        return true;
    }
}
