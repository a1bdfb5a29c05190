package org.clearcine.app.tools;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.clearcine.app.compare.PaneDrawing;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.Projection;
import org.clearcine.core.dicom.DicomAttributes;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.frame.FrameSize;

/** The shutters of the file, and if asked its overlays, over saved pictures; turned, mirrored and zoomed like them. */
final class SavedShutters implements PaneDrawing {

    private final boolean withOverlays;
    private int pixelsIndex = -1;
    private Optional<int[]> pixels = Optional.empty();

    SavedShutters(boolean withOverlays) {
        this.withOverlays = withOverlays;
    }

    @Override
    public void draw(PaneKind pane, ShownFrame shown, PaneSize size, Graphics2D graphics) {
        Optional<DicomAttributes> attributes = shown.view().loop().dicom().map(DicomLoop::attributes);
        attributes.filter(FileGraphics::isAny).ifPresent(found -> {
            FrameSize frame = shown.frame().raw().size();
            Projection projection = shown.projection(size.width(), size.height());
            BufferedImage image =
                    new BufferedImage(projection.width(), projection.height(), BufferedImage.TYPE_INT_ARGB);
            int[] argb = FileGraphics.projected(pixels(found, shown), frame, projection);
            image.setRGB(0, 0, projection.width(), projection.height(), argb, 0, projection.width());
            graphics.drawImage(image, 0, 0, null);
        });
    }

    private int[] pixels(DicomAttributes attributes, ShownFrame shown) {
        int index = attributes.overlays().isEmpty() ? 0 : shown.frame().index();
        if (pixels.isEmpty() || pixelsIndex != index) {
            pixels = Optional.of(FileGraphics.argb(shown.frame().raw().size(), attributes, index, withOverlays));
            pixelsIndex = index;
        }
        return pixels.get();
    }
}
