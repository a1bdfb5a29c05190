package org.clearcine.app.session;

import java.io.IOException;
import java.nio.file.Path;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.video.VideoContainer;

/** Opens whatever a file is: DICOM, or a video recording. */
public final class FileLoops implements LoopReader {

    private final LoopReader dicom;
    private final LoopReader video;

    /** @param temporary for decoded frames of recordings */
    public FileLoops(LoopReader dicom, Path temporary, DenoiseSettings settings) {
        this.dicom = dicom;
        video = new VideoLoops(temporary, settings);
    }

    @Override
    public OpenLoop read(Path file, String name) throws IOException {
        return (VideoContainer.of(file).isPresent() ? video : dicom).read(file, name);
    }
}
