package org.clearcine.app.session;

import java.util.Objects;

/**
 * What a loop is called in lists: nothing that names a patient.
 *
 * @param name short, such as the file's name or "Demo study"
 * @param detail size, frames and rate, such as "512 x 512, 96 frames, 30 /s"
 */
public record LoopTitle(String name, String detail) {

    public LoopTitle {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
    }
}
