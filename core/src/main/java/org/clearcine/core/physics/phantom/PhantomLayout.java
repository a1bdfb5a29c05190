package org.clearcine.core.physics.phantom;

import java.util.List;
import java.util.Objects;

/**
 * Where the details of a test object lie, in millimetres, and the three places that are clicked to lay it on a picture.
 *
 * @param details at least one
 * @param lines wires and bars, if there are any
 * @param landmarks names of the three places and where they are
 * @param source which of this is known from where, and what is only arranged alike
 */
public record PhantomLayout(
        String name, List<PhantomDetail> details, List<PhantomLine> lines, List<Landmark> landmarks, String source) {

    /** Disks alone. */
    public PhantomLayout(String name, List<PhantomDetail> details, List<Landmark> landmarks, String source) {
        this(name, details, List.of(), landmarks, source);
    }

    /** A place that is easy to find on the picture. */
    public record Landmark(String says, double x, double y) {}

    public PhantomLayout {
        Objects.requireNonNull(source, "source");
        details = List.copyOf(details);
        lines = List.copyOf(lines);
        landmarks = List.copyOf(landmarks);
        if (landmarks.size() != 3 || details.isEmpty()) {
            throw new IllegalArgumentException(landmarks.size() + " landmarks, " + details.size() + " details");
        }
    }
}
