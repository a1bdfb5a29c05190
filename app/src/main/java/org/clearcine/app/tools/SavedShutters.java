package org.clearcine.app.tools;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
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
    private int drawnIndex = -1;
    private Optional<BufferedImage> drawn = Optional.empty();

    SavedShutters(boolean withOverlays) {
        this.withOverlays = withOverlays;
    }

    @Override
    public void draw(PaneKind pane, ShownFrame shown, PaneSize size, Graphics2D graphics) {
        Optional<DicomAttributes> attributes = shown.view().loop().dicom().map(DicomLoop::attributes);
        attributes.filter(FileGraphics::isAny).ifPresent(found -> {
            Projection projection = shown.projection(size.width(), size.height());
            double x = projection.screenX(0, 0);
            double y = projection.screenY(0, 0);
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            graphics.drawImage(
                    image(found, shown),
                    new AffineTransform(
                            projection.screenX(1, 0) - x,
                            projection.screenY(1, 0) - y,
                            projection.screenX(0, 1) - x,
                            projection.screenY(0, 1) - y,
                            x,
                            y),
                    null);
        });
    }

    private BufferedImage image(DicomAttributes attributes, ShownFrame shown) {
        int index = attributes.overlays().isEmpty() ? 0 : shown.frame().index();
        if (drawn.isEmpty() || drawnIndex != index) {
            FrameSize size = shown.frame().raw().size();
            BufferedImage image = new BufferedImage(size.columns(), size.rows(), BufferedImage.TYPE_INT_ARGB);
            int[] pixels = FileGraphics.argb(size, attributes, index, withOverlays);
            image.setRGB(0, 0, size.columns(), size.rows(), pixels, 0, size.columns());
            drawn = Optional.of(image);
            drawnIndex = index;
        }
        return drawn.get();
    }
}
