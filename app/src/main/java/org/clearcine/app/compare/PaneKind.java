package org.clearcine.app.compare;

/** What a pane shows; its caption stands on its strip always. */
public enum PaneKind {
    RAW("RAW"),
    PROCESSED("PROCESSED - not for diagnosis"),
    /** Both in one picture; the captions of both halves stand on the strip. */
    WIPE("RAW | PROCESSED - not for diagnosis"),
    /** Processed minus raw. */
    DIFFERENCE("DIFFERENCE - not for diagnosis"),
    MOTION_MAP("MOTION MAP - not for diagnosis");

    private final String caption;

    PaneKind(String caption) {
        this.caption = caption;
    }

    /** The permanent words on the strip. */
    public String caption() {
        return caption;
    }
}
