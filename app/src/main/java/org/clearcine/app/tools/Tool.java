package org.clearcine.app.tools;

import java.util.Optional;

/** What clicks and drags with the main button draw on the panes. */
public enum Tool {
    /** Nothing: they do what the viewer does with them. */
    NONE(0, Optional.empty()),
    DISTANCE(2, Optional.of(Measurement.Kind.DISTANCE)),
    ANGLE(3, Optional.of(Measurement.Kind.ANGLE)),
    RECTANGLE(2, Optional.of(Measurement.Kind.RECTANGLE)),
    ELLIPSE(2, Optional.of(Measurement.Kind.ELLIPSE)),
    PROFILE(2, Optional.of(Measurement.Kind.PROFILE)),
    /** Across a catheter of known size, which calibrates the loop. */
    CATHETER(2, Optional.empty()),
    /** Along something of known length, which calibrates the loop. */
    KNOWN_LINE(2, Optional.empty());

    private final int points;
    private final Optional<Measurement.Kind> kind;

    Tool(int points, Optional<Measurement.Kind> kind) {
        this.points = points;
        this.kind = kind;
    }

    /** How many points have to be set. */
    int points() {
        return points;
    }

    /** What is measured; nothing for calibrations. */
    Optional<Measurement.Kind> kind() {
        return kind;
    }
}
