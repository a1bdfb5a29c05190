package org.clearcine.app.session;

import java.util.Objects;
import java.util.Optional;

/**
 * What a loop is called in lists, and where it comes from.
 *
 * @param name short, such as the file's name or "Demo study"; never a patient's, but a file may be called after one
 * @param detail size, frames and rate, such as "512 x 512, 96 frames, 30 /s"
 * @param place whose it is
 * @param recording the video file, if it is none of DICOM
 */
public record LoopTitle(String name, String detail, StudyPlace place, Optional<Recording> recording) {

    public LoopTitle {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(recording, "recording");
    }

    /** Of a loop that belongs to no study. */
    public LoopTitle(String name, String detail) {
        this(name, detail, StudyPlace.NONE, Optional.empty());
    }
}
