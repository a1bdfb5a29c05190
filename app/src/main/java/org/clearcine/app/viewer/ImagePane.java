package org.clearcine.app.viewer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneWords;
import org.clearcine.app.control.FrameCanvas;

/** One pane: a strip that says what is shown and cannot be switched off, the picture, small facts in its corners. */
final class ImagePane extends BorderPane {

    private static final double STRIP_MARGINS = 40;
    private static final double NARROW_STRIP = 260;
    private static final double LINE = 24;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final FrameCanvas canvas = new FrameCanvas();
    private final Label caption;
    private final Label rightCaption = new Label();
    private final Label detail = new Label();
    /** Takes the detail over where the strip is too narrow for it: what is shown must be readable always. */
    private final Label upperLeft = new Label();

    private final Label lowerLeft = new Label();
    private final Label lowerRight = new Label();
    private final Label notice = new Label();
    private final StackPane layers = new StackPane(canvas);

    /**
     * @param styleClass tells the panes apart in the style sheet
     * @param caption the permanent words on the strip
     */
    ImagePane(String styleClass, String caption) {
        getStyleClass().addAll("image-pane", styleClass);
        this.caption = new Label(caption);
        this.caption.getStyleClass().add("pane-caption");
        this.caption.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("pane-detail");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        rightCaption.getStyleClass().add("pane-caption");
        rightCaption.setMinWidth(Region.USE_PREF_SIZE);
        rightCaption.visibleProperty().bind(rightCaption.textProperty().isNotEmpty());
        rightCaption.managedProperty().bind(rightCaption.visibleProperty());
        rest.managedProperty().bind(rightCaption.visibleProperty());
        HBox strip = new HBox(this.caption, space, detail, rest, rightCaption);
        strip.getStyleClass().add("pane-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        setTop(strip);
        BooleanBinding tooNarrow = Bindings.createBooleanBinding(
                () -> strip.getWidth() < wordsWidth(),
                strip.widthProperty(),
                detail.textProperty(),
                this.caption.textProperty(),
                rightCaption.textProperty(),
                // Words have no width before they have been shown for the first time.
                detail.skinProperty(),
                detail.fontProperty(),
                this.caption.skinProperty(),
                this.caption.fontProperty());
        upperLeft
                .textProperty()
                .bind(Bindings.when(tooNarrow).then(detail.textProperty()).otherwise(""));
        detail.visibleProperty().bind(tooNarrow.not());
        // Never wider than its share of the deck: what lies beyond would be cut off.
        setMinWidth(0);
        strip.setMinWidth(0);
        strip.widthProperty()
                .subscribe(width -> strip.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_STRIP));
        keepFactsApart();
        addLayer(upperLeft, Pos.TOP_LEFT, "pane-fact");
        layers.setMinSize(0, 0);
        addLayer(lowerLeft, Pos.BOTTOM_LEFT, "pane-fact");
        addLayer(lowerRight, Pos.BOTTOM_RIGHT, "pane-fact");
        addLayer(notice, Pos.TOP_CENTER, "pane-notice");
        setCenter(layers);
    }

    /** Where the facts at the lower edge have no room beside one another, the left ones go up a line. */
    private void keepFactsApart() {
        Runnable place = () -> {
            double both = lowerLeft.prefWidth(-1) + lowerRight.prefWidth(-1);
            boolean above = both > layers.getWidth() && !lowerRight.getText().isEmpty();
            StackPane.setMargin(lowerLeft, new Insets(0, 0, above ? lowerRight.prefHeight(-1) : 0, 0));
        };
        layers.widthProperty().subscribe(place);
        lowerLeft.textProperty().subscribe(place);
        lowerRight.textProperty().subscribe(place);
        lowerRight.skinProperty().subscribe(place);
    }

    private double wordsWidth() {
        return caption.prefWidth(-1) + detail.prefWidth(-1) + rightCaption.prefWidth(-1) + STRIP_MARGINS;
    }

    private void addLayer(Label label, Pos place, String styleClass) {
        label.getStyleClass().add(styleClass);
        label.setMouseTransparent(true);
        label.setMinWidth(0);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        StackPane.setAlignment(label, place);
        layers.getChildren().add(label);
    }

    /** Lays a node over the picture. */
    void add(Node node, Pos place) {
        StackPane.setAlignment(node, place);
        layers.getChildren().add(node);
        if (place == Pos.TOP_RIGHT) {
            // Below the detail, where that has left the strip.
            upperLeft
                    .visibleProperty()
                    .subscribe(shown -> StackPane.setMargin(node, new Insets(shown ? LINE : 0, 0, 0, 0)));
        }
    }

    /** Lays a node over the picture but beneath what is written on the pane. */
    void addOverPicture(Node node) {
        layers.getChildren().add(1, node);
    }

    FrameCanvas canvas() {
        return canvas;
    }

    /** Takes over what is to be written on the pane. */
    void write(PaneWords words) {
        caption.setText(words.caption());
        rightCaption.setText(words.rightCaption());
        tint(caption);
        tint(rightCaption);
        detail.setText(words.detail());
        lowerLeft.setText(words.window());
        lowerRight.setText(words.frame());
        notice.setText(words.notice());
    }

    private static void tint(Label words) {
        boolean isRaw = words.getText().equals(PaneKind.RAW.caption());
        words.getStyleClass().removeAll("of-raw", "of-processed");
        words.getStyleClass().add(isRaw ? "of-raw" : "of-processed");
    }

    /** What is written when nothing is shown; the captions stay. */
    void erase() {
        for (Label label : new Label[] {detail, lowerLeft, lowerRight, notice}) {
            label.setText("");
        }
    }
}
