package org.clearcine.app.physics.phantom;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Projection;
import org.clearcine.core.physics.detection.ContrastDetail;
import org.clearcine.core.physics.phantom.PhantomDetail;
import org.clearcine.core.physics.phantom.PhantomFigures;
import org.clearcine.core.physics.phantom.PhantomLine;
import org.clearcine.core.physics.phantom.PlacedPhantom;

/** Draws the phantom over one pane in thin lines: details with their names, handles, a proposal dashed. Hears no mouse. */
final class PhantomLayer extends Pane {

    private static final Color LINE = Color.web("#7fc4e8");
    private static final Color PROPOSED = Color.web("#e6a23c");
    private static final Color MISSED = Color.web("#7fc4e8", 0.45);
    private static final Color SHADOW = Color.color(0, 0, 0, 0.7);
    private static final Color WORDS = Color.web("#d8f0ff");
    private static final Font SMALL = Font.font(11);
    private static final Font LARGE = Font.font(13);
    private static final double SMALLEST = 3;
    private static final double ROOM_FOR_NAME = 22;
    private static final double HANDLE = 4.5;

    private final PhantomModel model;
    private final FrameCanvas canvas;
    private final ObservableValue<Optional<ShownFrame>> frame;
    private final Canvas drawing = new Canvas();
    private Optional<Projection> latest = Optional.empty();

    PhantomLayer(PhantomModel model, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> frame) {
        this.model = model;
        this.canvas = canvas;
        this.frame = frame;
        setMouseTransparent(true);
        setManaged(true);
        setMinSize(0, 0);
        getChildren().add(drawing);
        drawing.widthProperty().bind(widthProperty());
        drawing.heightProperty().bind(heightProperty());
        frame.subscribe(value -> redrawIfMoved());
        widthProperty().subscribe(value -> redraw());
        heightProperty().subscribe(value -> redraw());
        model.shownProperty().subscribe(value -> redraw());
        model.placedProperty().subscribe(value -> redraw());
        model.proposalProperty().subscribe(value -> redraw());
        model.clicksProperty().subscribe(value -> redraw());
        model.placingProperty().subscribe(value -> redraw());
        model.figuresProperty().subscribe(value -> redraw());
    }

    /** Thirty times a second while a loop plays: the drawing changes only if the picture has moved. */
    private void redrawIfMoved() {
        if (!projection().equals(latest)) {
            redraw();
        }
    }

    private Optional<Projection> projection() {
        return frame.getValue().map(shown -> shown.projection(canvas.getWidth(), canvas.getHeight()));
    }

    private void redraw() {
        GraphicsContext pen = drawing.getGraphicsContext2D();
        pen.clearRect(0, 0, drawing.getWidth(), drawing.getHeight());
        latest = projection();
        if (!model.shownProperty().get() || latest.isEmpty()) {
            return;
        }
        Projection projection = latest.get();
        pen.setFont(SMALL);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        model.placedProperty().get().ifPresent(placed -> {
            lines(pen, placed, projection, LINE);
            details(pen, placed, projection, LINE);
            handles(pen, placed, projection);
        });
        model.proposalProperty().get().ifPresent(found -> {
            pen.setLineDashes(5, 4);
            lines(pen, found.placed(), projection, PROPOSED);
            details(pen, found.placed(), projection, PROPOSED);
            pen.setLineDashes();
        });
        for (double[] click : model.clicksProperty().get()) {
            cross(pen, projection.screenX(click[0], click[1]), projection.screenY(click[0], click[1]));
        }
        if (model.placingProperty().get() || model.proposalProperty().get().isPresent()) {
            banner(pen, model.nextStep());
        }
    }

    /** A wire as a line beside it, bars as the frame about them. */
    private static void lines(GraphicsContext pen, PlacedPhantom placed, Projection projection, Color color) {
        for (PhantomLine line : placed.lines()) {
            boolean bars = line.kind() == PhantomLine.Kind.BARS;
            double half = (bars ? line.barLength() / 2 : line.size() / 2 + 1.5);
            double acrossX = -half * (line.y2() - line.y1()) / line.length();
            double acrossY = half * (line.x2() - line.x1()) / line.length();
            double[] x = {line.x1() - acrossX, line.x2() - acrossX, line.x2() + acrossX, line.x1() + acrossX};
            double[] y = {line.y1() - acrossY, line.y2() - acrossY, line.y2() + acrossY, line.y1() + acrossY};
            for (int i = 0; i < 4; i++) {
                double screenX = projection.screenX(x[i], y[i]);
                y[i] = projection.screenY(x[i], y[i]);
                x[i] = screenX;
            }
            pen.setStroke(SHADOW);
            pen.setLineWidth(2.6);
            pen.strokePolygon(x, y, 4);
            pen.setStroke(color);
            pen.setLineWidth(1.1);
            pen.strokePolygon(x, y, 4);
            boolean roomy = bars && projection.scale() * line.length() > 2 * ROOM_FOR_NAME;
            if (roomy) {
                name(pen, line.name(), (x[0] + x[1] + x[2] + x[3]) / 4, Math.min(Math.min(y[0], y[1]), y[2]) - 7);
            }
        }
    }

    private void details(GraphicsContext pen, PlacedPhantom placed, Projection projection, Color color) {
        List<PhantomDetail> details = placed.details();
        double pitch = pitch(details) * projection.scale();
        Optional<PhantomFigures> figures =
                model.figuresProperty().get().filter(known -> known.details().size() == details.size());
        for (int i = 0; i < details.size(); i++) {
            PhantomDetail detail = details.get(i);
            double x = projection.screenX(detail.x(), detail.y());
            double y = projection.screenY(detail.x(), detail.y());
            double radius = Math.max(SMALLEST, detail.diameter() / 2 * projection.scale() + 1.5);
            int number = i;
            boolean missed = figures.filter(
                            known -> !known.details().get(number).isSeen(ContrastDetail.THRESHOLD))
                    .isPresent();
            ring(pen, x, y, radius, missed ? MISSED : color);
            if (pitch > ROOM_FOR_NAME) {
                name(pen, detail.name(), x, y - radius - 7);
            }
        }
    }

    /** Distance of the first two details, in frame pixels. */
    private static double pitch(List<PhantomDetail> details) {
        return details.size() < 2
                ? 100
                : Math.hypot(
                        details.get(1).x() - details.get(0).x(),
                        details.get(1).y() - details.get(0).y());
    }

    private static void ring(GraphicsContext pen, double x, double y, double radius, Color color) {
        pen.setStroke(SHADOW);
        pen.setLineWidth(2.6);
        pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.setStroke(color);
        pen.setLineWidth(1.1);
        pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void name(GraphicsContext pen, String name, double x, double y) {
        pen.setStroke(SHADOW);
        pen.setLineWidth(2.5);
        pen.strokeText(name, x, y);
        pen.setFill(WORDS);
        pen.fillText(name, x, y);
    }

    private static void handles(GraphicsContext pen, PlacedPhantom placed, Projection projection) {
        List<PhantomHandle> handles = PhantomHandle.of(placed, projection);
        PhantomHandle knob = handles.get(0);
        PhantomHandle middle = handles.get(1);
        pen.setLineWidth(1);
        pen.setStroke(LINE);
        pen.strokeLine(middle.x(), middle.y(), knob.x(), knob.y());
        for (PhantomHandle handle : handles) {
            pen.setFill(SHADOW);
            pen.setStroke(WORDS);
            pen.setLineWidth(1.4);
            double x = handle.x() - HANDLE;
            double y = handle.y() - HANDLE;
            if (handle.kind() == PhantomHandle.Kind.LANDMARK) {
                pen.fillRect(x, y, 2 * HANDLE, 2 * HANDLE);
                pen.strokeRect(x, y, 2 * HANDLE, 2 * HANDLE);
            } else {
                pen.fillOval(x, y, 2 * HANDLE, 2 * HANDLE);
                pen.strokeOval(x, y, 2 * HANDLE, 2 * HANDLE);
            }
        }
        cross(pen, middle.x(), middle.y());
    }

    private static void cross(GraphicsContext pen, double x, double y) {
        pen.setStroke(WORDS);
        pen.setLineWidth(1.4);
        pen.strokeLine(x - 8, y, x + 8, y);
        pen.strokeLine(x, y - 8, x, y + 8);
    }

    private void banner(GraphicsContext pen, String words) {
        pen.setFont(LARGE);
        double width = Math.min(drawing.getWidth() - 8, 8.0 * words.length() + 24);
        double left = (drawing.getWidth() - width) / 2;
        pen.setFill(SHADOW);
        pen.fillRoundRect(left, 8, width, 26, 6, 6);
        pen.setFill(WORDS);
        pen.fillText(words, drawing.getWidth() / 2, 21, width - 12);
    }
}
