package org.clearcine.app.physics.plot;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clearcine.app.control.Icons;
import org.clearcine.core.physics.lab.LabPlot;

/**
 * One plot: values under the mouse, zoom by wheel or by a rectangle, a double click shows all; saved as SVG, PNG or CSV.
 *
 * <p>The same from the keyboard once it has the focus: arrows walk along the points, plus and minus zoom, 0 shows all, Enter takes
 * the point, S, P and C save; the menu of the right button lists all of it.
 */
public final class PlotPane extends BorderPane {

    private static final double HEIGHT = 268;

    /** Does something with a point: number of the curve, number of the point on it; tells whether it did. */
    public interface Taker {
        void take(int line, int point);
    }

    private final Canvas canvas = new Canvas();
    private final Pane surface = new Pane(canvas);
    private final Label hover = new Label();
    private final PlotSaving saving;
    private final ContextMenu menu = new ContextMenu();
    private PlotView view;
    private Optional<double[]> band = Optional.empty();
    private Optional<Taker> taker = Optional.empty();
    private BiFunction<Integer, Integer, String> words;

    public PlotPane(LabPlot plot, PlotFiles files) {
        view = PlotView.whole(plot);
        words = (line, point) -> PlotWords.of(plot, new PlotView.Picked(line, point));
        saving = new PlotSaving(plot, files, canvas);
        getStyleClass().addAll("plot", "plot-pane");
        getStylesheets().add(PlotPane.class.getResource("plot.css").toExternalForm());
        setAccessibleText("Plot: " + plot.title());
        surface.setMinSize(0, 0);
        surface.setPrefHeight(HEIGHT);
        surface.getStyleClass().add("plot-surface");
        surface.setFocusTraversable(true);
        surface.widthProperty().subscribe(value -> resize());
        surface.heightProperty().subscribe(value -> resize());
        surface.focusedProperty().subscribe(value -> repaint());
        hover.getStyleClass().add("plot-hover");
        hover.setId("plot-hover");
        hover.setMinWidth(0);
        Label title = new Label(plot.title());
        title.getStyleClass().add("plot-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        setTop(head(title));
        setCenter(surface);
        setBottom(hover);
        fillMenu();
        surface.setOnContextMenuRequested(asked -> {
            menu.show(surface, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        surface.addEventHandler(KeyEvent.KEY_PRESSED, press -> PlotKeys.hear(this, press));
        PlotMouse.install(this, surface);
    }

    private HBox head(Label title) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                6,
                title,
                space,
                button("Show all", "Show the whole plot", "double click, 0", this::showAll),
                button("SVG", "Save as a drawing", "S", saving::svg),
                button("PNG", "Save as a picture", "P", saving::png),
                button("CSV", "Save the values", "C", saving::csv));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 0, 4, 0));
        return head;
    }

    private static Button button(String text, String says, String keys, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(press -> action.run());
        Icons.explain(button, says, keys);
        return button;
    }

    private void fillMenu() {
        menu.getItems()
                .setAll(
                        item("Show all   (double click, 0)", this::showAll),
                        item("Nearer   (+, wheel)", () -> zoom(1 / PlotMouse.ZOOM)),
                        item("Further   (-, wheel)", () -> zoom(PlotMouse.ZOOM)),
                        new SeparatorMenuItem(),
                        item("Save as SVG   (S)", saving::svg),
                        item("Save as PNG   (P)", saving::png),
                        item("Save values as CSV   (C)", saving::csv));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /** A click or Enter on a point does this from now on; {@code says} names the point when it is hovered over. */
    public PlotPane onPoint(Taker wanted, BiFunction<Integer, Integer, String> says) {
        taker = Optional.of(wanted);
        words = says;
        return this;
    }

    /** Where a point is drawn, in the scene's coordinates. */
    public Point2D placeOf(int line, int point) {
        return surface.localToScene(
                view.pixelX(view.plot().lines().get(line).curve().x(point)),
                view.pixelY(view.plot().lines().get(line).curve().y(point)));
    }

    /** What is drawn. */
    public LabPlot plot() {
        return view.plot();
    }

    /** Lowest and highest place and value that are seen now. */
    public double[] seen() {
        return new double[] {
            view.x().low(), view.x().high(), view.y().low(), view.y().high()
        };
    }

    PlotView view() {
        return view;
    }

    PlotSaving saving() {
        return saving;
    }

    void show(PlotView other) {
        view = other;
        repaint();
    }

    void showBand(Optional<double[]> corners) {
        band = corners;
        repaint();
    }

    void showAll() {
        show(view.all());
    }

    void zoom(double factor) {
        show(view.zoomed(PlotView.LEFT + view.innerWidth() / 2, PlotView.TOP + view.innerHeight() / 2, factor));
    }

    /** Takes the marked point, if points can be taken. */
    void take() {
        view.marked().ifPresent(picked -> taker.ifPresent(wanted -> wanted.take(picked.line(), picked.point())));
    }

    void hideMenu() {
        menu.hide();
    }

    /** Says what lies at a place of the surface: the point in reach, else all curves there. */
    void tell(double x, double y) {
        Optional<PlotView.Picked> near = view.near(x, y);
        if (!near.equals(view.marked())) {
            show(view.with(near));
        }
        boolean inside = view.isInside(x, y);
        hover.setText(near.map(picked -> words.apply(picked.line(), picked.point()))
                .orElse(inside ? PlotWords.at(view.plot(), view.valueX(x)) : " "));
        surface.setCursor(near.isPresent() && taker.isPresent() ? Cursor.HAND : Cursor.CROSSHAIR);
    }

    /** Says what the marked point is. */
    void tellMarked() {
        hover.setText(view.marked()
                .map(picked -> words.apply(picked.line(), picked.point()))
                .orElse(" "));
    }

    private void resize() {
        canvas.setWidth(surface.getWidth());
        canvas.setHeight(surface.getHeight());
        show(view.sized(surface.getWidth(), surface.getHeight()));
    }

    private void repaint() {
        PlotPainter.paint(canvas.getGraphicsContext2D(), view);
        PlotPainter.paintBand(canvas.getGraphicsContext2D(), band);
    }
}
