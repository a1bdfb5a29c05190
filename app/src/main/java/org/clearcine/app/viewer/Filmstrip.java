package org.clearcine.app.viewer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Subscription;
import org.clearcine.app.control.Icons;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.session.OpenLoop;

/**
 * The loop as a strip of small pictures: where playback is, which part is played, which frames are marked and which have been
 * denoised. Pressed or dragged it goes there.
 */
final class Filmstrip extends Region {

    private static final double HEIGHT = 58;
    private static final double MARKS = 9;
    private static final double DONE = 3;
    private static final double CELL = FilmPictures.SIDE + 2;
    private static final double CURSOR = 2;
    private static final Color OUTSIDE = Color.web("#050607", 0.72);
    private static final Color RANGE = Color.web("#7ba7cf");
    private static final Color KEY = Color.web("#d8cf5a");
    private static final Color DENOISED = Color.web("#d0a552");
    private static final Color EMPTY = Color.web("#11151a");

    private final CineModel cine;
    private final FilmPictures pictures;
    private final Canvas canvas = new Canvas();
    private final Region cursor = new Region();
    private Subscription ofLoop = Subscription.EMPTY;

    Filmstrip(CineModel cine, JobRunner jobs) {
        this.cine = cine;
        pictures = new FilmPictures(jobs);
        setId("filmstrip");
        getStyleClass().add("filmstrip");
        Icons.explain(this, "Frames of the loop: press or drag to go there", "F hides it");
        cursor.getStyleClass().add("film-cursor");
        cursor.setManaged(false);
        cursor.setMouseTransparent(true);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, cursor);
        visibleProperty().bind(cine.filmstripShownProperty());
        managedProperty().bind(visibleProperty());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        cine.loopProperty().subscribe(this::follow);
        cine.rangeProperty().subscribe(this::draw);
        cine.indexProperty().subscribe(this::placeCursor);
        for (ObservableValue<?> size : List.of(widthProperty(), visibleProperty())) {
            size.subscribe(this::fill);
        }
    }

    private void follow(Optional<OpenLoop> loop) {
        ofLoop.unsubscribe();
        ofLoop = loop.map(open -> Subscription.combine(
                        open.keyFrames().markedProperty().subscribe(this::draw),
                        open.doneFramesProperty().subscribe(this::draw),
                        open.subtractedRunProperty().subscribe(this::draw),
                        open.componentsProperty().subscribe(this::draw)))
                .orElse(Subscription.EMPTY);
        fill();
    }

    private int frames() {
        return cine.frameCountProperty().get();
    }

    private double width() {
        return Math.max(1, getWidth() - 2 * FrameSlider.INSET);
    }

    /** How many pictures there is room for. */
    private int cells() {
        return (int) Math.max(1, Math.min(Math.min(FilmPictures.MOST_PICTURES, frames()), width() / CELL));
    }

    /** The frame that a picture of the strip shows: the one in the middle of its share. */
    private int indexOfCell(int cell) {
        return (int) Math.round((cell + 0.5) / cells() * (frames() - 1));
    }

    /** Where a frame lies on the strip; the slider below it agrees. */
    private double x(double index) {
        return FrameSlider.INSET + width() * index / Math.max(1, frames() - 1);
    }

    private void fill() {
        draw();
        placeCursor();
        if (isVisible() && getWidth() > 1) {
            List<Integer> indices =
                    IntStream.range(0, cells()).map(this::indexOfCell).boxed().toList();
            cine.loopProperty().get().ifPresent(loop -> pictures.request(loop, indices, this::draw));
        }
    }

    private void placeCursor() {
        cursor.resizeRelocate(x(cine.indexProperty().get()) - CURSOR / 2, 0, CURSOR, HEIGHT);
    }

    private void draw() {
        if (!isVisible()) {
            return;
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), HEIGHT);
        cine.loopProperty().get().ifPresent(loop -> {
            drawPictures(pen, loop);
            drawRange(pen);
            drawDenoised(pen, loop);
            drawKeyFrames(pen, loop);
        });
    }

    private void drawPictures(GraphicsContext pen, OpenLoop loop) {
        double room = width() / cells();
        pen.setFill(EMPTY);
        pen.fillRect(FrameSlider.INSET, MARKS, width(), FilmPictures.SIDE);
        for (int cell = 0; cell < cells(); cell++) {
            double left = Math.rint(FrameSlider.INSET + (cell + 0.5) * room - FilmPictures.SIDE / 2.0);
            pictures.picture(loop, indexOfCell(cell)).ifPresent(image -> pen.drawImage(image, left, MARKS));
        }
    }

    private void drawRange(GraphicsContext pen) {
        FrameRange range = cine.rangeProperty().get();
        if (range.equals(FrameRange.whole(frames()))) {
            return;
        }
        double from = x(range.first());
        double to = x(range.last());
        pen.setFill(OUTSIDE);
        pen.fillRect(FrameSlider.INSET, MARKS, from - FrameSlider.INSET, FilmPictures.SIDE);
        pen.fillRect(to, MARKS, FrameSlider.INSET + width() - to, FilmPictures.SIDE);
        pen.setStroke(RANGE);
        pen.setLineWidth(2);
        pen.strokeRect(from, MARKS, Math.max(1, to - from), FilmPictures.SIDE);
    }

    /** A line under the frames that have been denoised; frames are done in any order. */
    private void drawDenoised(GraphicsContext pen, OpenLoop loop) {
        pen.setFill(DENOISED);
        double share = width() / Math.max(1, frames() - 1);
        loop.shownStore().ifPresent(store -> {
            boolean[] done = store.done();
            for (int i = 0; i < done.length; i++) {
                if (done[i]) {
                    double left = Math.max(FrameSlider.INSET, x(i - 0.5));
                    double right = Math.min(FrameSlider.INSET + width(), x(i - 0.5) + share + 0.5);
                    pen.fillRect(left, MARKS + FilmPictures.SIDE + 2, Math.max(1, right - left), DONE);
                }
            }
        });
    }

    private void drawKeyFrames(GraphicsContext pen, OpenLoop loop) {
        pen.setFill(KEY);
        for (int index : loop.keyFrames().markedProperty().get()) {
            double x = x(index);
            pen.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {0, 0, MARKS - 1}, 3);
        }
    }

    private void go(MouseEvent press) {
        double share = (press.getX() - FrameSlider.INSET) / width();
        cine.goTo((int) Math.round(share * (frames() - 1)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
