package org.clearcine.app.tools;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
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

    /** What the image holds. */
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
        Drawn wanted = new Drawn(
                now.view().loop(),
                attributes.get().overlays().isEmpty() ? 0 : now.frame().index());
        if (!drawn.filter(wanted::equals).isPresent()) {
            drawn = Optional.of(wanted);
            view.setImage(image(now.frame().raw().size(), attributes.get(), wanted.index()));
        }
        Projection projection = now.projection(canvas.getWidth(), canvas.getHeight());
        double x = projection.screenX(0, 0);
        double y = projection.screenY(0, 0);
        view.getTransforms()
                .setAll(new Affine(
                        projection.screenX(1, 0) - x,
                        projection.screenX(0, 1) - x,
                        x,
                        projection.screenY(1, 0) - y,
                        projection.screenY(0, 1) - y,
                        y));
    }

    /** One pixel a pixel of the frame, transparent where the file says nothing. */
    static WritableImage image(FrameSize size, DicomAttributes attributes, int index) {
        int[] pixels = FileGraphics.argb(size, attributes, index, true);
        WritableImage image = new WritableImage(size.columns(), size.rows());
        image.getPixelWriter()
                .setPixels(
                        0, 0, size.columns(), size.rows(), PixelFormat.getIntArgbInstance(), pixels, 0, size.columns());
        return image;
    }
}
