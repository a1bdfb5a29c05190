package org.clearcine.app.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Projection;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.Point;

/** Draws what is measured over one pane, where the projection of its picture puts it. Hears no mouse. */
final class ReadingLayer extends Pane {

    private static final double HANDLE_RADIUS = 4;
    private static final double LABEL_GAP = 8;

    private final ReadingModel model;
    private final PaneKind pane;
    private final FrameCanvas canvas;
    private final ObservableValue<Optional<ShownFrame>> shown;

    ReadingLayer(ReadingModel model, PaneKind pane, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> shown) {
        this.model = model;
        this.pane = pane;
        this.canvas = canvas;
        this.shown = shown;
        getStyleClass().add("reading-layer");
        getStylesheets().add(ReadingLayer.class.getResource("tools.css").toExternalForm());
        setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        shown.subscribe(value -> redraw());
        model.readingsProperty().subscribe(value -> redraw());
        model.drawingProperty().subscribe(value -> redraw());
        model.knownLineProperty().subscribe(value -> redraw());
        model.selectedProperty().subscribe(value -> redraw());
        canvas.pixelsProperty().subscribe(value -> redraw());
    }

    private void redraw() {
        getChildren().clear();
        shown.getValue().ifPresent(frame -> {
            Projection projection = frame.projection(canvas.getWidth(), canvas.getHeight());
            Calibration calibration = model.readingsProperty().get().calibration();
            for (Measurement one : model.readingsProperty().get().measurements()) {
                boolean isSelected = one.number() == model.selectedProperty().get();
                List<Point2D> points = onPane(one.points(), projection);
                add(outline(one.kind(), points), isSelected ? "reading-selected" : "reading-line");
                points.forEach(point -> add(handle(point), "reading-handle"));
                addLabel(one.number() + "  " + PaneReading.inWords(one, calibration, pane, frame), points);
            }
            model.drawingProperty().get().ifPresent(drawing -> draw(drawing, projection));
        });
    }

    private void draw(Drawing drawing, Projection projection) {
        List<Point2D> points = onPane(drawing.points(), projection);
        Optional<Measurement.Kind> kind = drawing.tool().kind();
        Shape line = kind.filter(one -> points.size() == drawing.tool().points())
                .map(one -> outline(one, points))
                .orElseGet(() -> polyline(points));
        add(line, "reading-drawing");
        if (drawing.tool() != Tool.ANGLE && drawing.points().size() == 2) {
            Calibration calibration = model.readingsProperty().get().calibration();
            addLabel(
                    calibration.lengthInWords(
                            drawing.points().get(0), drawing.points().get(1)),
                    points);
        }
    }

    private static List<Point2D> onPane(List<Point> points, Projection projection) {
        return points.stream()
                .map(point ->
                        new Point2D(projection.screenX(point.x(), point.y()), projection.screenY(point.x(), point.y())))
                .toList();
    }

    private static Shape outline(Measurement.Kind kind, List<Point2D> points) {
        Point2D first = points.get(0);
        Point2D last = points.get(points.size() - 1);
        double left = Math.min(first.getX(), last.getX());
        double top = Math.min(first.getY(), last.getY());
        double width = Math.abs(last.getX() - first.getX());
        double height = Math.abs(last.getY() - first.getY());
        return switch (kind) {
            case DISTANCE, ANGLE, PROFILE -> polyline(points);
            case RECTANGLE -> new Rectangle(left, top, width, height);
            case ELLIPSE -> new Ellipse(left + width / 2, top + height / 2, width / 2, height / 2);
        };
    }

    private static Shape polyline(List<Point2D> points) {
        List<Double> coordinates = new ArrayList<>();
        points.forEach(point -> coordinates.addAll(List.of(point.getX(), point.getY())));
        Polyline line = new Polyline();
        line.getPoints().setAll(coordinates);
        return line;
    }

    private static Shape handle(Point2D at) {
        return new Circle(at.getX(), at.getY(), HANDLE_RADIUS);
    }

    /** A dark line beneath a bright one can be seen on any grey. */
    private void add(Shape shape, String styleClass) {
        Shape shadow = copy(shape);
        shadow.getStyleClass().add("reading-shadow");
        shape.getStyleClass().add(styleClass);
        getChildren().addAll(shadow, shape);
    }

    private static Shape copy(Shape shape) {
        if (shape instanceof Rectangle box) {
            return new Rectangle(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        }
        if (shape instanceof Ellipse oval) {
            return new Ellipse(oval.getCenterX(), oval.getCenterY(), oval.getRadiusX(), oval.getRadiusY());
        }
        if (shape instanceof Circle dot) {
            return new Circle(dot.getCenterX(), dot.getCenterY(), dot.getRadius());
        }
        Polyline line = new Polyline();
        line.getPoints().setAll(((Polyline) shape).getPoints());
        return line;
    }

    /** Beside the rightmost point, and within the pane. */
    private void addLabel(String words, List<Point2D> points) {
        Label label = new Label(words);
        label.getStyleClass().add("reading-label");
        getChildren().add(label);
        label.applyCss();
        label.autosize();
        Point2D at = points.stream()
                .max((one, other) -> Double.compare(one.getX(), other.getX()))
                .orElseThrow();
        double x = Math.max(0, Math.min(canvas.getWidth() - label.getWidth(), at.getX() + LABEL_GAP));
        double y = Math.max(0, Math.min(canvas.getHeight() - label.getHeight(), at.getY() - label.getHeight() / 2));
        label.relocate(x, y);
    }

    /** What is drawn, for those who look after it. */
    List<Node> drawn() {
        return List.copyOf(getChildren());
    }
}
