package org.clearcine.app.tools;

import java.util.List;
import org.clearcine.core.dicom.DicomAttributes;
import org.clearcine.core.display.OverlayPlane;
import org.clearcine.core.display.Shutter;
import org.clearcine.core.frame.FrameSize;

/** What the file itself draws over a frame, one pixel a pixel: black where a shutter covers, bright where an overlay marks. */
final class FileGraphics {

    private static final int COVERED = 0xFF000000;
    private static final int MARKED = 0xFFD8F0FF;

    private FileGraphics() {}

    static boolean isAny(DicomAttributes attributes) {
        return !attributes.shutters().isEmpty() || !attributes.overlays().isEmpty();
    }

    /** Transparent where the file says nothing. */
    static int[] argb(FrameSize size, DicomAttributes attributes, int index, boolean withOverlays) {
        int[] pixels = new int[size.pixelCount()];
        List<Shutter> shutters = attributes.shutters();
        List<OverlayPlane> overlays = withOverlays ? attributes.overlays() : List.of();
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                int r = row;
                int c = column;
                boolean covered = shutters.stream().anyMatch(shutter -> shutter.covers(r + 1, c + 1));
                boolean marked = overlays.stream().anyMatch(plane -> plane.marks(index, r, c));
                pixels[row * size.columns() + column] = marked ? MARKED : covered ? COVERED : 0;
            }
        }
        return pixels;
    }
}
