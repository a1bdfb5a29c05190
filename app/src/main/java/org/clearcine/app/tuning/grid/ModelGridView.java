package org.clearcine.app.tuning.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.Pulse;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.LatestTask;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.display.ScreenTransform;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The grid on the screen: four panes that always show the same frame in the same window, and what plays them. */
public final class ModelGridView extends BorderPane {

    private static final int COLUMNS = 2;
    private static final int ROWS = 2;
    private static final double GAP = 3;

    private final ModelGrid model;
    private final LatestTask<GridRequest, GridPictures> painting;
    private final GridPane panes = new GridPane(GAP, GAP);
    private final Label position = new Label();
    private final Slider slider = new Slider(0, 1, 0);
    private final Map<KeyCode, Runnable> keys;
    private List<TileView> views = List.of();
    private Subscription strengths = Subscription.EMPTY;

    /** @param back what Esc and the button do */
    public ModelGridView(ModelGrid model, Runnable back) {
        this.model = model;
        GridPainter painter = new GridPainter();
        painting = new LatestTask<>(model.ground().jobs(), Lane.PICTURES, painter::make, this::show, this::fail);
        keys = Map.of(
                KeyCode.SPACE,
                this::togglePlaying,
                KeyCode.LEFT,
                () -> model.step(-1),
                KeyCode.RIGHT,
                () -> model.step(1),
                KeyCode.HOME,
                () -> model.goTo(0),
                KeyCode.END,
                () -> model.goTo(Integer.MAX_VALUE),
                KeyCode.ESCAPE,
                back);
        setId("model-grid");
        getStyleClass().add("tuning-body");
        share();
        setCenter(panes);
        setTop(head(back));
        setBottom(transport());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.tilesProperty().subscribe(this::lay);
        model.indexProperty().subscribe(this::refresh);
        model.doneFramesProperty().subscribe(this::refresh);
        model.ground().look().transform().subscribe(this::refresh);
        model.ground().look().panZoom().subscribe(this::refresh);
        Pulse.whileShown(this, model::pulse);
    }

    private void share() {
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            panes.getColumnConstraints().add(column);
        }
        for (int i = 0; i < ROWS; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / ROWS);
            panes.getRowConstraints().add(row);
        }
    }

    private Node head(Runnable back) {
        Button close = Icons.dress(new Button("Models"), MaterialDesignC.CHEVRON_LEFT, "Back to the models", "Esc");
        close.setId("grid-back");
        close.setOnAction(press -> back.run());
        Label says =
                new Label("One loop, the same frame in the same window. Drag: window. Right drag: pan. Wheel: zoom.");
        says.getStyleClass().add("muted");
        HBox head = new HBox(12, close, says);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setStyle("-fx-padding: 0 0 8 0");
        return head;
    }

    private Node transport() {
        Button play = Icons.dress(new Button(), MaterialDesignP.PLAY, "Play or pause", "Space");
        play.setId("grid-play");
        play.setOnAction(press -> togglePlaying());
        model.playingProperty()
                .subscribe(
                        playing -> play.setGraphic(Icons.of(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY)));
        Button previous = Icons.dress(new Button(), MaterialDesignS.SKIP_PREVIOUS, "Previous frame", "Left");
        previous.setOnAction(press -> model.step(-1));
        Button next = Icons.dress(new Button(), MaterialDesignS.SKIP_NEXT, "Next frame", "Right");
        next.setId("grid-next");
        next.setOnAction(press -> model.step(1));
        slider.setFocusTraversable(false);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe(this::drag);
        model.indexProperty().subscribe(index -> slider.setValue(index.doubleValue()));
        position.setId("grid-position");
        HBox row = new HBox(6, previous, play, next, slider, position);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Node node : row.getChildren()) {
            node.setFocusTraversable(false);
        }
        VBox below = new VBox(6, row, work());
        below.setStyle("-fx-padding: 8 0 0 0");
        return below;
    }

    private Node work() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.fractionProperty());
        Label state = new Label();
        state.setId("grid-state");
        state.getStyleClass().add("muted");
        state.textProperty().bind(model.stateProperty());
        Button stop = new Button("Stop");
        stop.setId("grid-stop");
        stop.setFocusTraversable(false);
        stop.setOnAction(press -> model.stop());
        model.doneFramesProperty().subscribe(() -> stop.setDisable(!model.isComputing()));
        HBox row = new HBox(10, bar, stop, state);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.stateProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void press(KeyEvent press) {
        Runnable action = keys.get(press.getCode());
        if (action != null && !press.isShortcutDown()) {
            action.run();
            press.consume();
        }
    }

    private void togglePlaying() {
        model.playingProperty().set(!model.playingProperty().get());
    }

    private void drag(Number value) {
        int wanted = (int) Math.round(value.doubleValue());
        if (wanted != model.indexProperty().get()) {
            model.goTo(wanted);
        }
    }

    private void lay(List<Tile> tiles) {
        strengths.unsubscribe();
        panes.getChildren().clear();
        List<TileView> laid = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i++) {
            TileView view = new TileView(tiles.get(i), "grid-" + i);
            laid.add(view);
            panes.add(view, i % COLUMNS, i / COLUMNS);
            view.canvas().pixelsProperty().subscribe(this::refresh);
        }
        views = List.copyOf(laid);
        strengths = Subscription.combine(Stream.concat(
                        Stream.of(Subscription.EMPTY),
                        tiles.stream().map(tile -> tile.strengthProperty().subscribe(this::refresh)))
                .toArray(Subscription[]::new));
        model.loop().ifPresent(loop -> {
            views.forEach(view -> TileMouse.install(
                    model.ground().look(), view.canvas(), loop.frames().size()));
            slider.setMax(loop.frames().frameCount() - 1);
        });
        refresh();
        requestFocus();
    }

    private void refresh() {
        if (views.isEmpty() || views.stream().map(TileView::size).anyMatch(size -> !size.isVisible())) {
            return;
        }
        model.loop().ifPresent(loop -> painting.request(request(loop)));
    }

    private GridRequest request(OpenLoop loop) {
        // The same size for all, so that equal frames are equal pixel for pixel.
        PaneSize size = new PaneSize(
                views.stream().mapToInt(view -> view.size().width()).min().orElseThrow(),
                views.stream().mapToInt(view -> view.size().height()).min().orElseThrow());
        List<GridRequest.Pane> wanted = new ArrayList<>();
        for (TileView view : views) {
            wanted.add(new GridRequest.Pane(view.tile(), strengths(view.tile()), view.canvas(), size));
        }
        SharedLook look = model.ground().look();
        ScreenTransform transform = loop.subtractionProperty().get().isPresent()
                ? loop.screenTransform()
                : look.transform().get();
        return new GridRequest(
                loop, model.indexProperty().get(), transform, look.panZoom().get(), wanted);
    }

    private static List<Double> strengths(Tile tile) {
        return (tile.parts().isEmpty() ? List.of(tile) : tile.parts())
                .stream().map(each -> each.strengthProperty().get()).toList();
    }

    private void show(GridPictures painted) {
        GridRequest request = painted.request();
        if (model.loop().filter(loop -> loop == request.loop()).isEmpty()
                || request.panes().size() != views.size()
                || request.panes().get(0).canvas() != views.get(0).canvas()) {
            return;
        }
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(painted.pictures().get(i));
        }
        position.setText(String.format(
                Locale.ROOT,
                "frame %d / %d",
                request.index() + 1,
                request.loop().frames().frameCount()));
    }

    private void fail(Throwable failure) {
        model.playingProperty().set(false);
        model.stateProperty().set(ProblemWords.of(failure).happened());
    }
}
