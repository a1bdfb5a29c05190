package org.clearcine.app.tools;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.clearcine.app.compare.ComparedLook;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PanePainter;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Projection;
import org.clearcine.core.measurement.Point;

/** The glass on one pane, painted by the same painter as the pane itself. */
final class MagnifierLayer extends Pane {

    private static final int SIDE = Magnifier.SIDE;

    private final Magnifier magnifier;
    private final PaneKind pane;
    private final FrameCanvas canvas;
    private final ObservableValue<Optional<ShownFrame>> shown;
    private final PanePainter painter = new PanePainter();
    private final int[] pixels = new int[SIDE * SIDE];
    private final WritableImage image = new WritableImage(SIDE, SIDE);
    private final ImageView glass = new ImageView(image);
    private final Circle rim = new Circle(SIDE / 2.0);

    MagnifierLayer(
            Magnifier magnifier, PaneKind pane, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> shown) {
        this.magnifier = magnifier;
        this.pane = pane;
        this.canvas = canvas;
        this.shown = shown;
        setMouseTransparent(true);
        getStylesheets().add(MagnifierLayer.class.getResource("tools.css").toExternalForm());
        glass.setClip(new Circle(SIDE / 2.0, SIDE / 2.0, SIDE / 2.0));
        rim.getStyleClass().add("magnifier-rim");
        getChildren().addAll(glass, rim);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        canvas.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
        canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
        canvas.addEventFilter(
                MouseEvent.MOUSE_EXITED, exit -> magnifier.placeProperty().set(Optional.empty()));
        magnifier.onProperty().subscribe(isOn -> paint());
        magnifier.placeProperty().subscribe(place -> paint());
        shown.subscribe(frame -> paint());
    }

    private void follow(MouseEvent move) {
        shown.getValue().ifPresent(frame -> {
            Projection projection = frame.projection(canvas.getWidth(), canvas.getHeight());
            magnifier
                    .placeProperty()
                    .set(Optional.of(new Point(
                            projection.frameX(move.getX(), move.getY()), projection.frameY(move.getX(), move.getY()))));
        });
    }

    private void paint() {
        Optional<ShownFrame> frame = shown.getValue();
        Optional<Point> place = magnifier.placeProperty().get();
        boolean isOn = magnifier.onProperty().get() && frame.isPresent() && place.isPresent();
        setVisible(isOn);
        if (isOn && frame.get().view().panes().contains(pane)) {
            paint(frame.get(), place.get());
        }
    }

    private void paint(ShownFrame frame, Point place) {
        Projection projection = frame.projection(canvas.getWidth(), canvas.getHeight());
        double x = projection.screenX(place.x(), place.y());
        double y = projection.screenY(place.x(), place.y());
        ComparedLook look = Magnifier.look(frame, projection, place);
        painter.paint(side(frame, x), frame.view().with(look), frame.frame(), new PaneSize(SIDE, SIDE), pixels);
        image.getPixelWriter().setPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), pixels, 0, SIDE);
        glass.relocate(x - SIDE / 2.0, y - SIDE / 2.0);
        rim.setCenterX(x);
        rim.setCenterY(y);
    }

    /** In a wipe the glass shows the side that it lies on. */
    private PaneKind side(ShownFrame frame, double x) {
        if (pane != PaneKind.WIPE) {
            return pane;
        }
        ComparedLook.Arrangement arrangement = frame.view().look().arrangement();
        boolean isLeft = x < arrangement.split() * canvas.getWidth();
        return isLeft != arrangement.swapped() ? PaneKind.RAW : PaneKind.PROCESSED;
    }
}
