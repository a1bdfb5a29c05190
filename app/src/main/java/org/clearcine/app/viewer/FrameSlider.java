package org.clearcine.app.viewer;

import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;

/** The position in the loop: dragged to go there, with a line under it that shows how much has been processed. */
final class FrameSlider extends StackPane {

    /** Between the edge of the bar and its first frame. */
    static final double INSET = 8;

    private static final double LINE_HEIGHT = 3;

    private final CineModel cine;
    private final Slider slider = new Slider(0, 0, 0);
    private final Region done = new Region();
    private final Pane lines = new Pane(done);
    private Subscription loopSubscription = Subscription.EMPTY;
    private double doneShare;

    FrameSlider(CineModel cine) {
        this.cine = cine;
        slider.setId("frame-slider");
        KeyFocus.byTab(slider);
        slider.setBlockIncrement(1);
        Icons.explain(slider, "Frame", "");
        done.getStyleClass().add("done-line");
        done.setManaged(false);
        lines.setMouseTransparent(true);
        // The filmstrip shows the same, frame by frame.
        lines.visibleProperty().bind(cine.filmstripShownProperty().not());
        getStyleClass().add("frame-slider");
        getChildren().addAll(lines, slider);
        cine.frameCountProperty().subscribe(count -> slider.setMax(Math.max(0, count.intValue() - 1)));
        cine.indexProperty().subscribe(index -> slider.setValue(index.intValue()));
        slider.valueProperty().subscribe(this::drag);
        cine.loopProperty().subscribe(loop -> {
            loopSubscription.unsubscribe();
            doneShare = 0;
            loopSubscription = loop.map(open -> open.doneFramesProperty().subscribe(frames -> {
                        doneShare = frames.doubleValue() / open.frames().frameCount();
                        requestLayout();
                    }))
                    .orElse(Subscription.EMPTY);
            requestLayout();
        });
    }

    private void drag(Number value) {
        int wanted = (int) Math.round(value.doubleValue());
        if (wanted != cine.indexProperty().get()) {
            cine.goTo(wanted);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.max(0, getWidth() - 2 * INSET);
        double y = getHeight() - LINE_HEIGHT;
        done.resizeRelocate(INSET, y, width * doneShare, LINE_HEIGHT);
    }
}
