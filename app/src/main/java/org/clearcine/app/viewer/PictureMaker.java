package org.clearcine.app.viewer;

import java.io.IOException;
import java.util.Optional;
import org.clearcine.app.control.ColorMap;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.GreyTable;
import org.clearcine.app.control.OverlayRenderer;
import org.clearcine.app.control.PaneRenderer;
import org.clearcine.app.control.Picture;
import org.clearcine.app.control.Projection;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.PixelFormat;

/**
 * Turns a request into the pixels of both panes: read, mix, window, paint. Runs on the picture lane only.
 */
final class PictureMaker {

    private record GreyKey(OpenLoop loop, ScreenTransform transform) {}

    private final FrameCanvas rawCanvas;
    private final FrameCanvas processedCanvas;
    private final MixedFrames mixed = new MixedFrames(MixedFrames.defaultBudgetBytes());
    private Optional<GreyKey> greyKey = Optional.empty();
    private GreyTable greys;

    PictureMaker(FrameCanvas rawCanvas, FrameCanvas processedCanvas) {
        this.rawCanvas = rawCanvas;
        this.processedCanvas = processedCanvas;
    }

    PicturePair make(PictureRequest request) throws IOException {
        Frame raw = request.loop().frames().frame(request.index());
        MixedFrames.Mixed shown = mixed.mix(request, raw);
        useGreysFor(request);
        Picture left = paint(rawCanvas, request.rawPane(), raw, request);
        Picture right = paint(processedCanvas, request.processedPane(), shown.frame(), request);
        if (request.overlayOpacity() > 0 && shown.motion().isPresent()) {
            Frame motion = shown.motion().get();
            Projection projection = Projection.of(motion.size(), request.panZoom(), right.width(), right.height());
            OverlayRenderer.blend(motion, ColorMap.BLUE_TO_YELLOW, request.overlayOpacity(), projection, right.argb());
        }
        return new PicturePair(request, raw, shown.frame(), shown.motion(), left, right);
    }

    private Picture paint(FrameCanvas canvas, PictureRequest.PaneSize pane, Frame frame, PictureRequest request) {
        Picture picture = canvas.take(pane.width(), pane.height());
        Projection projection = Projection.of(frame.size(), request.panZoom(), pane.width(), pane.height());
        PaneRenderer.render(frame, greys, projection, picture.argb());
        return picture;
    }

    private void useGreysFor(PictureRequest request) {
        GreyKey key = new GreyKey(request.loop(), request.transform());
        if (greyKey.filter(key::equals).isPresent()) {
            return;
        }
        PixelFormat format = request.loop().cine().pixelFormat();
        greys = GreyTable.of(request.transform()::presentationValue, format.smallest(), format.largest());
        greyKey = Optional.of(key);
    }
}
