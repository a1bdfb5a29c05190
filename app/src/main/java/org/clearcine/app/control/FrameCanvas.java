package org.clearcine.app.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Dimension2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A pane that shows pictures made exactly for its size in screen pixels: nothing is scaled on the way.
 *
 * <p>Three pictures take turns: one is shown, one may still be on its way to the screen, one is painted.
 */
public final class FrameCanvas extends Region {

    private static final int PICTURES = 3;

    private final ImageView view = new ImageView();
    private final Picture[] pictures = new Picture[PICTURES];
    private final ReadOnlyObjectWrapper<Dimension2D> pixels = new ReadOnlyObjectWrapper<>(new Dimension2D(0, 0));
    private int next;
    private Optional<Picture> shown = Optional.empty();

    public FrameCanvas() {
        getStyleClass().add("frame-canvas");
        view.setManaged(false);
        view.setSmooth(false);
        view.setMouseTransparent(true);
        getChildren().add(view);
        setMinSize(1, 1);
    }

    /** Size in screen pixels that the next picture should have; 0 while not laid out. */
    public ReadOnlyObjectProperty<Dimension2D> pixelsProperty() {
        return pixels.getReadOnlyProperty();
    }

    /** A picture to paint; it stays the caller's until {@link #show} or until two more have been taken. */
    public synchronized Picture take(int width, int height) {
        next = (next + 1) % PICTURES;
        Picture picture = pictures[next];
        if (picture == null || picture.width() != width || picture.height() != height) {
            picture = new Picture(width, height);
            pictures[next] = picture;
        }
        return picture;
    }

    /** Shows a painted picture. */
    public void show(Picture picture) {
        shown = Optional.of(picture);
        view.setImage(picture.finished());
        view.setFitWidth(picture.width() / outputScale());
        view.setFitHeight(picture.height() / outputScale());
    }

    /** Shows nothing. */
    public void clear() {
        shown = Optional.empty();
        view.setImage(null);
    }

    /** What is on the screen now. */
    public Optional<Picture> shown() {
        return shown;
    }

    /** Screen pixels per layout unit: 1 on ordinary displays, 2 on dense ones. */
    public double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        view.relocate(0, 0);
        double scale = outputScale();
        pixels.set(new Dimension2D(Math.floor(getWidth() * scale), Math.floor(getHeight() * scale)));
    }
}
