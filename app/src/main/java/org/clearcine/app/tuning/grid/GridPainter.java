package org.clearcine.app.tuning.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.control.ColorMap;
import org.clearcine.app.control.GreyTable;
import org.clearcine.app.control.PaneRenderer;
import org.clearcine.app.control.Picture;
import org.clearcine.app.control.Projection;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.PixelFormat;

/** Paints all panes of the grid from one frame of the loop. Runs on the picture lane only. */
final class GridPainter {

    private record Greys(OpenLoop loop, ScreenTransform transform, GreyTable table) {}

    private Optional<Greys> latest = Optional.empty();

    GridPictures make(GridRequest request) throws IOException {
        Frame raw = request.loop().frames().frame(request.index());
        List<Optional<Picture>> pictures = new ArrayList<>();
        for (GridRequest.Pane pane : request.panes()) {
            pictures.add(frame(pane, request.index(), raw).map(frame -> paint(pane, request, frame)));
        }
        return new GridPictures(request, pictures);
    }

    private static Optional<Frame> frame(GridRequest.Pane pane, int index, Frame raw) throws IOException {
        Tile tile = pane.tile();
        return switch (tile.kind()) {
            case PROCESSED -> mixed(tile.run(), pane.strengths().get(0), index, raw);
            case DIFFERENCE -> {
                Optional<Frame> one =
                        mixed(tile.parts().get(0).run(), pane.strengths().get(0), index, raw);
                Optional<Frame> other =
                        mixed(tile.parts().get(1).run(), pane.strengths().get(1), index, raw);
                yield one.flatMap(minuend -> other.map(subtrahend -> difference(minuend, subtrahend)));
            }
            default -> Optional.of(raw);
        };
    }

    private static Optional<Frame> mixed(ModelRun run, double strength, int index, Frame raw) throws IOException {
        Optional<FrameComponents> components = run.store().components(index, raw);
        return components.flatMap(
                known -> run.settings().map(settings -> CrossFusion.mix(known, settings.withStrength(strength))));
    }

    private static Frame difference(Frame minuend, Frame subtrahend) {
        float[] values = minuend.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] -= subtrahend.value(i);
        }
        return Frame.owning(minuend.size(), values);
    }

    private Picture paint(GridRequest.Pane pane, GridRequest request, Frame frame) {
        int width = pane.size().width();
        int height = pane.size().height();
        Picture picture = pane.canvas().take(width, height);
        GreyTable greys = greys(request);
        double end = greys.span() / Tile.DIFFERENCE_GAIN;
        GreyTable table = pane.tile().kind() == PaneKind.DIFFERENCE
                ? GreyTable.ofColors(ColorMap.BLUE_BLACK_ORANGE, -end, end)
                : greys;
        Projection projection = Projection.of(frame.size(), request.panZoom(), width, height);
        PaneRenderer.render(frame, table, projection, picture.argb());
        return picture;
    }

    private GreyTable greys(GridRequest request) {
        if (latest.filter(greys -> greys.loop == request.loop() && greys.transform.equals(request.transform()))
                .isEmpty()) {
            PixelFormat format = request.loop().cine().pixelFormat();
            GreyTable table = GreyTable.of(request.transform()::presentationValue, format.smallest(), format.largest());
            latest = Optional.of(new Greys(request.loop(), request.transform(), table));
        }
        return latest.get().table;
    }
}
