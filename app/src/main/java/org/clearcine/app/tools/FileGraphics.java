package org.clearcine.app.tools;

import java.util.List;
import org.clearcine.app.control.Projection;
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

    /**
     * Looks at {@code pixels}, one a pixel of the frame, under the centre of every pixel of the pane, as the picture below was painted:
     * so both end in the same row and column of the screen.
     *
     * @param pixels as {@link #argb} makes them
     * @return one a pixel of the pane, row by row, transparent beside the frame
     */
    static int[] projected(int[] pixels, FrameSize size, Projection projection) {
        boolean sideways = projection.orientation().isSideways();
        int[] ofColumn = new int[projection.width()];
        int[] ofRow = new int[projection.height()];
        for (int x = 0; x < ofColumn.length; x++) {
            ofColumn[x] =
                    sideways ? row(size, projection.frameY(x + 0.5, 0)) : column(size, projection.frameX(x + 0.5, 0));
        }
        for (int y = 0; y < ofRow.length; y++) {
            ofRow[y] =
                    sideways ? column(size, projection.frameX(0, y + 0.5)) : row(size, projection.frameY(0, y + 0.5));
        }
        int[] target = new int[ofColumn.length * ofRow.length];
        for (int y = 0; y < ofRow.length; y++) {
            for (int x = 0; ofRow[y] >= 0 && x < ofColumn.length; x++) {
                target[y * ofColumn.length + x] = ofColumn[x] < 0 ? 0 : pixels[ofRow[y] + ofColumn[x]];
            }
        }
        return target;
    }

    /** Where a row begins among the pixels of the frame; less than 0 beside it. */
    private static int row(FrameSize size, double frameY) {
        return frameY < 0 || frameY >= size.rows() ? -1 : (int) frameY * size.columns();
    }

    private static int column(FrameSize size, double frameX) {
        return frameX < 0 || frameX >= size.columns() ? -1 : (int) frameX;
    }
}
