package org.clearcine.app.control;

/**
 * How a frame lies on the screen: mirrored left to right or not, then turned clockwise by quarters. All eight ways.
 *
 * @param quarterTurns clockwise, 0 to 3
 * @param mirrored whether left and right are exchanged before turning
 */
public record Orientation(int quarterTurns, boolean mirrored) {

    public static final Orientation UPRIGHT = new Orientation(0, false);

    private static final int QUARTERS = 4;

    public Orientation {
        if (quarterTurns < 0 || quarterTurns >= QUARTERS) {
            throw new IllegalArgumentException(quarterTurns + " quarter turns");
        }
    }

    /** Turned on the screen by a quarter, clockwise. */
    public Orientation turned() {
        return new Orientation((quarterTurns + 1) % QUARTERS, mirrored);
    }

    /** Left and right of the screen exchanged. */
    public Orientation flippedHorizontally() {
        // A mirror after a turn is the same mirror before the opposite turn.
        return new Orientation((QUARTERS - quarterTurns) % QUARTERS, !mirrored);
    }

    /** Top and bottom of the screen exchanged. */
    public Orientation flippedVertically() {
        return new Orientation((QUARTERS - quarterTurns + 2) % QUARTERS, !mirrored);
    }

    /** Whether the columns of the frame run across the screen's rows. */
    public boolean isSideways() {
        return quarterTurns % 2 == 1;
    }

    /** What the panes say about it; empty while the frame is upright. */
    public String inWords() {
        String turn = quarterTurns == 0 ? "" : "turned " + 90 * quarterTurns + "\u00B0";
        if (!mirrored) {
            return turn;
        }
        return turn.isEmpty() ? "mirrored" : "mirrored, " + turn;
    }

    /** Along the frame's columns, how far one step to the right of the screen goes: 1, 0 or -1. */
    int xPerScreenX() {
        return mirror() * cosine();
    }

    /** Along the frame's columns, how far one step down the screen goes. */
    int xPerScreenY() {
        return mirror() * sine();
    }

    /** Along the frame's rows, how far one step to the right of the screen goes. */
    int yPerScreenX() {
        return -sine();
    }

    /** Along the frame's rows, how far one step down the screen goes. */
    int yPerScreenY() {
        return cosine();
    }

    private int mirror() {
        return mirrored ? -1 : 1;
    }

    private int cosine() {
        return isSideways() ? 0 : 1 - quarterTurns;
    }

    private int sine() {
        return isSideways() ? 2 - quarterTurns : 0;
    }
}
