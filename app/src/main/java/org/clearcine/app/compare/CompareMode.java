package org.clearcine.app.compare;

import java.util.List;

/** The ways in which raw and processed are held against each other; in all of them the panes show the same frame. */
public enum CompareMode {
    /** Raw and processed beside one another. */
    SIDE_BY_SIDE("Side by side", PaneKind.RAW, PaneKind.PROCESSED),
    /** One picture, raw to one side of a line that can be moved, processed to the other. */
    WIPE("Wipe", PaneKind.WIPE),
    /** One picture that is processed, and raw while a key is held. */
    FLIP("Flip", PaneKind.PROCESSED),
    /** Processed, and beside it what processing has changed. */
    DIFFERENCE("Difference", PaneKind.PROCESSED, PaneKind.DIFFERENCE),
    /** Raw, processed and the motion map. */
    THREE_PANES("Three panes", PaneKind.RAW, PaneKind.PROCESSED, PaneKind.MOTION_MAP);

    private final String says;
    private final List<PaneKind> panes;

    CompareMode(String says, PaneKind... panes) {
        this.says = says;
        this.panes = List.of(panes);
    }

    /** In words, for buttons and messages. */
    public String says() {
        return says;
    }

    /** From left to right, with sides as they are at first. */
    List<PaneKind> panes() {
        return panes;
    }
}
