package org.clearcine.core.display;

import java.util.BitSet;
import java.util.Objects;
import org.clearcine.core.frame.FrameSize;

/** Graphics of one bit a pixel that a file lays over its frames (PS3.3 sections C.9.2 and C.9.3). Immutable. */
public final class OverlayPlane {

    private final FrameSize size;
    private final Place place;
    private final int frameCount;
    private final BitSet bits;
    private final String name;

    /**
     * Where the overlay lies.
     *
     * @param row row of the frame, from 0, under the overlay's first; may be negative
     * @param column the same of the columns
     * @param firstIndex the frame, from 0, to which the first frame of an overlay of several belongs
     */
    public record Place(int row, int column, int firstIndex) {}

    /**
     * @param frameCount 1 for an overlay that lies over every frame
     * @param bits rows times columns times frames, taken over
     * @param name label or description; may be empty
     */
    public OverlayPlane(FrameSize size, Place place, int frameCount, BitSet bits, String name) {
        this.size = Objects.requireNonNull(size, "size");
        this.place = Objects.requireNonNull(place, "place");
        this.frameCount = frameCount;
        this.bits = bits;
        this.name = Objects.requireNonNull(name, "name");
    }

    public String name() {
        return name;
    }

    /** Whether the overlay marks this pixel of a frame, all counted from 0. */
    public boolean marks(int frameIndex, int row, int column) {
        int r = row - place.row();
        int c = column - place.column();
        int frame = frameCount == 1 ? 0 : frameIndex - place.firstIndex();
        if (r < 0 || c < 0 || r >= size.rows() || c >= size.columns() || frame < 0 || frame >= frameCount) {
            return false;
        }
        long bit = ((long) frame * size.rows() + r) * size.columns() + c;
        return bit <= Integer.MAX_VALUE && bits.get((int) bit);
    }
}
