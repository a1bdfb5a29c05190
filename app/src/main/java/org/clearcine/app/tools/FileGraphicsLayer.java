package org.clearcine.app.tools;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Projection;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.dicom.DicomAttributes;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.frame.FrameSize;

/** The shutters and overlay planes of the file over one pane: black where a shutter covers, bright where an overlay marks. */
final class FileGraphicsLayer extends Pane {

    private final BooleanProperty on;
    private final FrameCanvas canvas;
    private final ObservableValue<Optional<ShownFrame>> shown;
    private final ImageView view = new ImageView();
    private Optional<Drawn> drawn = Optional.empty();
    private int[] pixels = {};
    private Optional<Projection> laid = Optional.empty();

    /** What the pixels say, one a pixel of the frame. */
    private record Drawn(OpenLoop loop, int index) {}

    FileGraphicsLayer(BooleanProperty on, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> shown) {
        this.on = on;
        this.canvas = canvas;
        this.shown = shown;
        getStyleClass().add("file-graphics");
        setMouseTransparent(true);
        view.setSmooth(false);
        view.setManaged(false);
        getChildren().add(view);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        on.subscribe(isOn -> show());
        shown.subscribe(frame -> show());
        canvas.pixelsProperty().subscribe(size -> show());
    }

    private void show() {
        Optional<ShownFrame> frame = shown.getValue();
        Optional<DicomAttributes> attributes = frame.flatMap(
                        one -> one.view().loop().dicom())
                .map(DicomLoop::attributes)
                .filter(FileGraphics::isAny);
        setVisible(on.get() && attributes.isPresent());
        if (!isVisible()) {
            return;
        }
        ShownFrame now = frame.orElseThrow();
        FrameSize size = now.frame().raw().size();
        Drawn wanted = new Drawn(
                now.view().loop(),
                attributes.get().overlays().isEmpty() ? 0 : now.frame().index());
        Dimension2D pane = canvas.pixelsProperty().get();
        Projection projection = now.projection(pane.getWidth(), pane.getHeight());
        if (drawn.filter(wanted::equals).isPresent()
                && laid.filter(projection::equals).isPresent()) {
            return;
        }
        if (drawn.filter(wanted::equals).isEmpty()) {
            pixels = FileGraphics.argb(size, attributes.get(), wanted.index(), true);
        }
        drawn = Optional.of(wanted);
        laid = Optional.of(projection);
        view.setImage(image(FileGraphics.projected(pixels, size, projection), projection));
        view.setFitWidth(projection.width() / canvas.outputScale());
        view.setFitHeight(projection.height() / canvas.outputScale());
    }

    /** As large as the pane, so that nothing scales it on its way to the screen. */
    private static WritableImage image(int[] argb, Projection projection) {
        WritableImage image = new WritableImage(projection.width(), projection.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        projection.width(),
                        projection.height(),
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        projection.width());
        return image;
    }
}
