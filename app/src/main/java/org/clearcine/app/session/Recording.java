package org.clearcine.app.session;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The video file behind a loop that is not DICOM: a second-class source, and said to be one wherever it is shown.
 *
 * @param kind container and codec, such as "MP4, h264"
 */
public record Recording(Path file, String kind) {

    public Recording {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
    }
}
