package org.clearcine.core.dicom;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.InertText;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.display.OverlayPlane;
import org.clearcine.core.frame.FrameSize;

/**
 * Reads the Overlay Plane module and its multi-frame form (PS3.3 sections C.9.2 and C.9.3), groups 6000 to 601E.
 *
 * <p>Overlays within the pixel cells, which the standard has retired, and damaged ones are left out with a warning.
 */
final class OverlayModule {

    private static final int LAST_GROUP = 0x1E;
    private static final int GROUP_SHIFT = 16;

    private final DataSet dataSet;
    private final List<String> warnings;

    OverlayModule(DataSet dataSet, List<String> warnings) {
        this.dataSet = dataSet;
        this.warnings = warnings;
    }

    List<OverlayPlane> planes() {
        List<OverlayPlane> planes = new ArrayList<>();
        boolean leftOut = false;
        for (int group = 0; group <= LAST_GROUP; group += 2) {
            int shift = group << GROUP_SHIFT;
            if (dataSet.contains(Tag.OverlayRows + shift)) {
                Optional<OverlayPlane> plane = plane(shift);
                plane.ifPresent(planes::add);
                leftOut |= plane.isEmpty();
            }
        }
        if (leftOut) {
            warnings.add("An overlay of the file cannot be read and is not shown.");
        }
        return planes;
    }

    private Optional<OverlayPlane> plane(int group) {
        int rows = dataSet.integer(Tag.OverlayRows + group).orElse(0);
        int columns = dataSet.integer(Tag.OverlayColumns + group).orElse(0);
        int frames = dataSet.integer(Tag.NumberOfFramesInOverlay + group).orElse(1);
        boolean possible =
                rows > 0 && columns > 0 && rows <= FrameSize.LARGEST_SIDE && columns <= FrameSize.LARGEST_SIDE;
        if (!possible || frames < 1 || frames > Limits.DEFAULT.frames()) {
            return Optional.empty();
        }
        long bits = (long) rows * columns * frames;
        Optional<ByteBuffer> data = dataSet.element(Tag.OverlayData + group)
                .map(element -> element.buffer())
                .filter(buffer -> buffer.remaining() * 8L >= bits);
        int[] origin = dataSet.integers(Tag.OverlayOrigin + group);
        int first = dataSet.integer(Tag.ImageFrameOrigin + group).orElse(1);
        String name = dataSet.string(Tag.OverlayLabel + group)
                .or(() -> dataSet.string(Tag.OverlayDescription + group))
                .map(InertText::of)
                .orElse("");
        return data.map(buffer -> new OverlayPlane(
                new FrameSize(rows, columns),
                new OverlayPlane.Place(
                        origin.length == 2 ? origin[0] - 1 : 0, origin.length == 2 ? origin[1] - 1 : 0, first - 1),
                frames,
                BitSet.valueOf(buffer),
                name));
    }
}
