package org.clearcine.app.session;

import java.util.Objects;

/**
 * A file that could not be opened, and why.
 *
 * @param name the file's own name, without its folder
 * @param reason a sentence for the user
 */
public record RefusedFile(String name, String reason) {

    public RefusedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }
}
