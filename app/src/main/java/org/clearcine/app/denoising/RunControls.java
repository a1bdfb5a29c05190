package org.clearcine.app.denoising;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.job.Job;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseReport;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One button that starts or stops, how far the run is, how long it will take. */
final class RunControls extends VBox {

    private final DenoisingModel model;
    private final Button button = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label state = new Label();
    private final Label timeLeft = new Label();
    private final RunSpeed speed;
    private Subscription jobSubscription = Subscription.EMPTY;
    private Subscription loopSubscription = Subscription.EMPTY;

    RunControls(DenoisingModel model) {
        this.model = model;
        speed = new RunSpeed(System::nanoTime, model::device);
        getStyleClass().add("run-controls");
        button.setId("denoise");
        button.setMaxWidth(Double.MAX_VALUE);
        KeyFocus.byTab(button);
        button.disableProperty().bind(model.session().currentProperty().map(Optional::isEmpty));
        bar.setId("denoise-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of denoising");
        state.setId("denoise-state");
        state.getStyleClass().add("muted");
        timeLeft.setId("denoise-time-left");
        timeLeft.getStyleClass().add("muted");
        timeLeft.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(automatic(), button, bar, new HBox(state, space, timeLeft), speedLine());
        model.runningProperty().subscribe(this::follow);
        model.session().currentProperty().subscribe(this::follow);
    }

    private Label speedLine() {
        Label line = new Label();
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setId("denoise-speed");
        line.getStyleClass().add("muted");
        line.textProperty().bind(speed.wordsProperty());
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private HBox automatic() {
        ToggleSwitch automatic = new ToggleSwitch();
        automatic.setId("automatic");
        KeyFocus.byTab(automatic);
        Icons.explain(automatic, "Denoise a loop as soon as it is looked at", "");
        automatic.selectedProperty().bindBidirectional(model.automaticProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(new Label("When opened"), space, automatic);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void follow() {
        jobSubscription.unsubscribe();
        loopSubscription.unsubscribe();
        Optional<Job<DenoiseReport>> job = model.runningProperty().get();
        job.ifPresentOrElse(this::showRunning, this::showIdle);
    }

    private void showRunning(Job<DenoiseReport> job) {
        model.session().current().ifPresent(speed::follow);
        button.setText("Stop");
        button.setGraphic(Icons.of(MaterialDesignS.STOP));
        button.getStyleClass().remove("accent");
        button.setOnAction(press -> model.cancelByUser());
        Icons.explain(button, "Stop denoising", "");
        jobSubscription = Subscription.combine(
                job.fractionProperty().subscribe(share -> bar.setProgress(share.doubleValue())),
                job.stageProperty().subscribe(stage -> state.setText(capitalised(stage))),
                job.timeLeftProperty().subscribe(timeLeft::setText));
    }

    private static String capitalised(String stage) {
        return stage.isEmpty() ? stage : Character.toUpperCase(stage.charAt(0)) + stage.substring(1);
    }

    private void showIdle() {
        speed.stop();
        button.setGraphic(Icons.of(MaterialDesignA.AUTO_FIX));
        button.setOnAction(press -> model.start());
        Icons.explain(button, "Denoise this loop with " + model.denoiser().id(), "Ctrl+D");
        timeLeft.setText("");
        model.session().current().ifPresentOrElse(this::showDone, () -> showShare(0, 1));
    }

    private void showDone(OpenLoop loop) {
        int count = loop.frames().frameCount();
        loopSubscription = loop.doneFramesProperty().subscribe(done -> showShare(done.intValue(), count));
    }

    private void showShare(int done, int count) {
        bar.setProgress((double) done / count);
        boolean all = done == count;
        state.setText(done == 0 ? "Not processed" : all ? "All frames processed" : done + " of " + count + " frames");
        button.setText(all ? "Denoise again" : "Denoise");
        button.getStyleClass().remove("accent");
        if (!all) {
            button.getStyleClass().add("accent");
        }
    }
}
