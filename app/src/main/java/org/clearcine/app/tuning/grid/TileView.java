package org.clearcine.app.tuning.grid;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.Picture;

/** One pane of the grid: the strip that says what it is and cannot be switched off, the picture, its strength. */
final class TileView extends BorderPane {

    private static final double SLIDER_WIDTH = 90;
    private static final double STRIP_HEIGHT = 30;

    private final Tile tile;
    private final FrameCanvas canvas = new FrameCanvas();
    private final Label detail = new Label();
    private final Label notice = new Label();

    TileView(Tile tile, String id) {
        this.tile = tile;
        setId(id);
        boolean raw = tile.kind() == PaneKind.RAW;
        getStyleClass().addAll("image-pane", raw ? "raw-pane" : "processed-pane");
        Label caption = new Label(tile.kind().caption());
        caption.getStyleClass().add("pane-caption");
        caption.setMinWidth(0);
        detail.getStyleClass().add("pane-detail");
        detail.setId(id + "-words");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox strip = new HBox(8, caption, space, detail);
        strip.getStyleClass().add("pane-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.setMinHeight(STRIP_HEIGHT);
        strip.setMaxHeight(STRIP_HEIGHT);
        if (tile.kind() == PaneKind.PROCESSED) {
            strip.getChildren().add(slider(id));
        }
        setTop(strip);
        notice.getStyleClass().add("pane-notice");
        notice.setMouseTransparent(true);
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane layers = new StackPane(canvas, notice);
        layers.setMinSize(0, 0);
        setCenter(layers);
        setMinSize(0, 0);
    }

    private Slider slider(String id) {
        Slider slider = new Slider(0, 1, tile.strengthProperty().get());
        slider.setId(id + "-strength");
        slider.setPrefWidth(SLIDER_WIDTH);
        slider.setMinWidth(SLIDER_WIDTH);
        slider.setFocusTraversable(false);
        slider.setBlockIncrement(0.05);
        slider.valueProperty()
                .subscribe(value -> tile.strengthProperty().set(Math.round(100 * value.doubleValue()) / 100.0));
        Icons.explain(slider, "Strength in this pane; 0 % is raw, bit for bit", "");
        return slider;
    }

    Tile tile() {
        return tile;
    }

    FrameCanvas canvas() {
        return canvas;
    }

    PaneSize size() {
        Dimension2D pixels = canvas.pixelsProperty().get();
        return new PaneSize((int) pixels.getWidth(), (int) pixels.getHeight());
    }

    /** Shows a painted frame, or says that there is none yet. */
    void show(Optional<Picture> picture) {
        detail.setText(tile.words());
        picture.ifPresentOrElse(canvas::show, canvas::clear);
        notice.setText(picture.isEmpty() ? "This frame has not been denoised yet." : instead());
    }

    private String instead() {
        if (tile.kind() != PaneKind.PROCESSED || tile.run().ranInstead().isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%s cannot be used on this loop: %s ran in its stead.",
                tile.run().id(),
                tile.run().ranInstead());
    }
}
