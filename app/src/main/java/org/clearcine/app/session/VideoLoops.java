package org.clearcine.app.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.video.VideoProgram;
import org.clearcine.core.video.VideoRecording;

/** Opens video recordings as loops of the session. */
final class VideoLoops implements LoopReader {

    private final Path temporary;
    private final DenoiseSettings settings;

    /** @param temporary for decoded frames, and for the video program itself */
    VideoLoops(Path temporary, DenoiseSettings settings) {
        this.temporary = temporary;
        this.settings = settings;
    }

    @Override
    public OpenLoop read(Path file, String name) throws IOException {
        VideoRecording recording = VideoRecording.open(file, VideoProgram.in(temporary), temporary);
        try {
            CineLoop loop = recording.loop();
            // The first frame is read now: a recording of which nothing can be shown is refused with its reason.
            loop.frames().frame(0);
            return new OpenLoop(
                    new LoopTitle(
                            name,
                            detail(loop, recording.kind()),
                            StudyPlace.NONE,
                            Optional.of(new Recording(file, recording.kind()))),
                    loop,
                    new ScreenTransform(ModalityTransform.IDENTITY, recording.window(), false),
                    Optional.empty(),
                    settings);
        } catch (IOException | RuntimeException | Error failure) {
            recording.close();
            throw failure;
        }
    }

    private static String detail(CineLoop loop, String kind) {
        FrameSize size = loop.frames().size();
        return String.format(
                Locale.ROOT,
                "%d x %d, %s\n%d frames, %.3g /s",
                size.columns(),
                size.rows(),
                kind,
                loop.frames().frameCount(),
                loop.timing().framesPerSecond());
    }
}
