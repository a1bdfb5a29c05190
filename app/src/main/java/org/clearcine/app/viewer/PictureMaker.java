package org.clearcine.app.viewer;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.clearcine.app.compare.ComparedFrame;
import org.clearcine.app.compare.FrameMixer;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PanePainter;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Picture;

/**
 * Turns a request into the pixels of all its panes: read, mix, window, paint. Runs on the picture lane only.
 */
final class PictureMaker {

    private final Map<PaneKind, FrameCanvas> canvases;
    private final FrameMixer mixer = FrameMixer.forScreen();
    private final PanePainter painter = new PanePainter();

    PictureMaker(Map<PaneKind, FrameCanvas> canvases) {
        this.canvases = Map.copyOf(canvases);
    }

    ShownPictures make(PictureRequest request) throws IOException {
        ComparedFrame frame = mixer.frame(request.view(), request.index());
        Map<PaneKind, Picture> pictures = new EnumMap<>(PaneKind.class);
        for (PaneKind pane : request.view().panes()) {
            PaneSize size = request.sizes().get(pane);
            Picture picture = canvases.get(pane).take(size.width(), size.height());
            painter.paint(pane, request.view(), frame, size, picture.argb());
            pictures.put(pane, picture);
        }
        return new ShownPictures(request, frame, painter.differenceEnd(request.view()), pictures);
    }
}
