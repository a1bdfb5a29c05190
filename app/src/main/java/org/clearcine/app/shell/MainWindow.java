package org.clearcine.app.shell;

import java.io.File;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.ShortcutWords;
import org.clearcine.app.denoising.DenoisingPanel;
import org.clearcine.app.denoising.InputBadges;
import org.clearcine.app.export.ExportPanel;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.keys.Keyboard;
import org.clearcine.app.tools.ReadingOverlay;
import org.clearcine.app.tools.ReadingPanel;
import org.clearcine.app.tools.SubtractionPanel;
import org.clearcine.app.tools.ToolStrip;
import org.clearcine.app.tuning.TuningPage;
import org.clearcine.app.viewer.DisplayPanel;
import org.clearcine.app.viewer.PictureModel;
import org.clearcine.app.viewer.TransportBar;
import org.clearcine.app.viewer.ViewerPane;
import org.controlsfx.control.StatusBar;

/** What lies where: loops left, panes in the middle, sliders right, transport below. */
public final class MainWindow {

    private static final double STRIP_WIDTH = 248;
    private static final double PANEL_WIDTH = 264;

    private final Commands commands;
    private final Desk desk;
    private final ViewerPane viewer;
    private final Keyboard keys;
    private final Scene scene;
    private final StackPane root;

    /** @param desk what the person has arranged around the picture */
    public MainWindow(Commands.Models models, Commands commands, LoopCloser closer, JobRunner jobs, Desk desk) {
        this.commands = commands;
        this.desk = desk;
        viewer = new ViewerPane(models.viewer(), jobs);
        keys = new Keyboard(Keys.map(commands, desk), desk.preferences());
        StudyStrip strip = new StudyStrip(models.session(), jobs, closer);
        strip.setPrefWidth(STRIP_WIDTH);
        strip.setMinWidth(STRIP_WIDTH);
        MessageBar messages = new MessageBar(models.session());
        StackPane.setAlignment(messages, Pos.BOTTOM_CENTER);
        StackPane.setMargin(messages, new Insets(0, 0, 28, 0));
        InputBadges badges = new InputBadges(models.session());
        Region card = badges.card();
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(34, 0, 0, 10));
        BorderPane middle = new BorderPane(
                new StackPane(viewer, card, new PlayerOverlay(commands.played(), models.session(), jobs), messages));
        middle.setTop(badges);
        middle.setBottom(new TransportBar(models.viewer().cine(), viewer.rate(), jobs));
        BorderPane frame = new BorderPane(middle);
        frame.setTop(new TopBar(models.session(), commands, desk));
        frame.setLeft(strip);
        frame.setRight(new HBox(toolStrip(models, desk), panels(models)));
        viewer.overlay((pane, canvas) -> ReadingOverlay.on(models.tools(), pane, canvas, viewer.shownFrame()));
        frame.setBottom(statusBar());
        ExportPanel export =
                new ExportPanel(models.export().views(), commands.exported(), commands.exportShownProperty());
        HelpPage help = new HelpPage(keys, desk, commands);
        root = new StackPane(frame, export, help, new KeysPage(keys, desk), new CommandPalette(keys, desk));
        root.getStyleClass().add("workstation");
        root.setOnDragOver(MainWindow::acceptFiles);
        root.setOnDragDropped(this::drop);
        scene = new Scene(root, 1600, 940);
        scene.getStylesheets().add(MainWindow.class.getResource("clearcine.css").toExternalForm());
        ShortcutWords.use(scene, keys::inUse);
        desk.dress(scene);
        // There and back once: what follows the look is linked before there is a window to hold up.
        models.viewer().look().invert();
        models.viewer().look().invert();
        Rehearsal.of(scene, help.unseen());
        Keys.listen(scene, keys, models.viewer());
        ToolKeys.listen(scene, models.tools());
        // The keys belong to the picture, not to whichever text field happens to come first.
        viewer.requestFocus();
    }

    private static Node toolStrip(Commands.Models models, Desk desk) {
        PictureModel look = models.viewer().look();
        return new ToolStrip(
                models.tools(),
                new ToolStrip.Turns(look::turn, look::flipHorizontally, look::flipVertically, desk.undo()::undo));
    }

    private Node panels(Commands.Models models) {
        VBox panels = new VBox(
                new DenoisingPanel(models.denoising()),
                new DisplayPanel(models.viewer().look()),
                new SubtractionPanel(models.tools()),
                new ReadingPanel(models.tools().reading(), viewer.shownFrame()));
        panels.getStyleClass().add("panels");
        ScrollPane scroll = new ScrollPane(panels);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(PANEL_WIDTH);
        scroll.setMinWidth(PANEL_WIDTH);
        scroll.getStyleClass().add("panels-scroll");
        // The figures of what was just measured are at the end of the panels, and wanted at once.
        panels.heightProperty().subscribe(height -> {
            if (models.tools().reading().selectedProperty().get() > 0) {
                Platform.runLater(() -> scroll.setVvalue(scroll.getVmax()));
            }
        });
        return scroll;
    }

    private Node statusBar() {
        StatusBar bar = new StatusBar();
        bar.setId("status");
        bar.textProperty().bind(viewer.probeProperty());
        return bar;
    }

    private static void acceptFiles(DragEvent over) {
        if (over.getDragboard().hasFiles()) {
            over.acceptTransferModes(TransferMode.COPY);
        }
        over.consume();
    }

    private void drop(DragEvent dropped) {
        List<File> files = dropped.getDragboard().getFiles();
        take(files);
        dropped.setDropCompleted(!files.isEmpty());
        dropped.consume();
    }

    /** What a drop of files does. */
    public void take(List<File> files) {
        commands.open(files.stream().map(File::toPath).toList());
    }

    /** Puts the page of fine-tuning over everything; hidden until it is asked for. */
    public void cover(TuningPage page) {
        root.getChildren().add(page);
        desk.dress(scene);
        commands.cover(page);
        page.shownProperty().subscribe(shown -> {
            if (!shown) {
                viewer.requestFocus();
            }
        });
    }

    /** The keys in use. */
    public Keyboard keyboard() {
        return keys;
    }

    public Scene scene() {
        return scene;
    }

    public ViewerPane viewer() {
        return viewer;
    }
}
