package org.clearcine.app.physics;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.clearcine.app.control.Once;
import org.clearcine.app.job.Job;
import org.clearcine.app.physics.reader.ReaderModel;
import org.clearcine.app.physics.reader.ReaderTab;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.storage.DataFolder;

/** The window of the physics lab, beside the workstation's, so that picture and figures can lie on two screens. */
public final class PhysicsWindow {

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 780;

    private final PhysicsModel model;
    private final ReaderModel reader;
    private final Stage stage = new Stage();

    /**
     * @param opening asks for a dose report
     * @param stylesheets of the workstation; the lab adds its own
     */
    public PhysicsWindow(PhysicsModel model, SaveTarget saving, OpenTarget opening, List<String> stylesheets) {
        this.model = model;
        Path site = DataFolder.ofUser();
        reader = new ReaderModel(
                new ReaderModel.Ground(model.session(), model.jobs(), model.methods(), site.resolve("readings")));
        TabPane tabs = new TabPane(
                tab("Measure", () -> new MeasureTab(model, saving)),
                tab("Phantom", () -> new PhantomTab(model, new PhantomDesk(model, site.resolve("phantoms")), saving)),
                tab("Strengths", () -> new ExplorerTab(model, saving)),
                tab("Dose", () -> new DoseTab(model, saving, opening)),
                tab("Constancy", () -> new TrendTab(model.trends(), saving)),
                tab(
                        "Reading",
                        () -> new ReaderTab(
                                reader,
                                Provenance.of(model.software()),
                                provenance -> PlotView.files(provenance, model, saving))));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        BorderPane root = new BorderPane(tabs);
        root.getStyleClass().addAll("workstation", "physics-lab");
        root.setBottom(foot());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().addAll(stylesheets);
        scene.getStylesheets()
                .add(PhysicsWindow.class.getResource("physics.css").toExternalForm());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                stage.hide();
            }
        });
        stage.setTitle("ClearCine physics lab - not for diagnosis");
        // Nothing of the lab stays on the picture when the lab is put away.
        stage.setOnHidden(hidden -> model.phantom().shownProperty().set(false));
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        stage.setScene(scene);
    }

    /** Its content is made when it is first looked at, and after the window has come up: all at once would hold the screen up. */
    private Tab tab(String title, Supplier<Node> maker) {
        Supplier<Node> content = new Once<>(maker);
        Tab tab = new Tab(title);
        tab.setId("tab-" + title.toLowerCase(Locale.ROOT));
        Runnable fill = () -> {
            if (tab.isSelected() && tab.getContent() == null) {
                Platform.runLater(() -> tab.setContent(content.get()));
            }
        };
        tab.selectedProperty().subscribe(fill);
        // A window that comes back is dressed as a whole: it comes back empty, too.
        stage.showingProperty().subscribe(showing -> {
            if (showing) {
                fill.run();
            } else {
                tab.setContent(null);
            }
        });
        return tab;
    }

    private HBox foot() {
        Label said = new Label();
        said.setId("physics-said");
        said.textProperty().bind(model.saidProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(220);
        Label stageText = new Label();
        Button cancel = new Button("Cancel");
        cancel.setOnAction(press -> model.cancel());
        HBox running = new HBox(8, stageText, bar, cancel);
        running.setAlignment(Pos.CENTER_RIGHT);
        running.setId("physics-running");
        running.visibleProperty().bind(model.runningProperty().map(Optional::isPresent));
        model.runningProperty().subscribe(job -> follow(job, bar, stageText));
        HBox foot = new HBox(8, said, space, running);
        foot.getStyleClass().add("physics-controls");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static void follow(Optional<Job<?>> job, ProgressBar bar, Label stageText) {
        bar.progressProperty().unbind();
        stageText.textProperty().unbind();
        job.ifPresent(running -> {
            bar.progressProperty().bind(running.fractionProperty());
            stageText.textProperty().bind(running.stageProperty());
        });
    }

    /** Shows the window, or brings it to the front. */
    public void show() {
        stage.show();
        stage.toFront();
    }

    public void close() {
        model.cancel();
        reader.cancel();
        stage.close();
    }

    /** Blind reading, which has a window of its own. */
    public ReaderModel reader() {
        return reader;
    }

    /** What is on the window, for tests and screenshots. */
    public Scene scene() {
        return stage.getScene();
    }
}
