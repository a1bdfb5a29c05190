package org.clearcine.app.denoising;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clearcine.app.control.ValueSlider;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseSettings;

/** Run, progress and cancel; below them the sliders, live from what has been processed. */
public final class DenoisingPanel extends VBox {

    private final DenoisingModel model;
    private final DoubleProperty strength = new SimpleDoubleProperty();
    private final DoubleProperty temporal = new SimpleDoubleProperty();
    private final DoubleProperty spatial = new SimpleDoubleProperty();
    private final DoubleProperty protection = new SimpleDoubleProperty();
    private Subscription loopSubscription = Subscription.EMPTY;
    private boolean reading;

    public DenoisingPanel(DenoisingModel model) {
        this.model = model;
        getStyleClass().add("panel");
        Label title = new Label("Denoising");
        title.getStyleClass().add("panel-title");
        getChildren().addAll(title, new RunControls(model), sliders());
        model.session().currentProperty().subscribe(this::follow);
        for (DoubleProperty value : new DoubleProperty[] {strength, temporal, spatial, protection}) {
            value.subscribe(this::write);
        }
    }

    private VBox sliders() {
        DenoiseSettings defaults = model.denoiser().defaultSettings();
        VBox sliders = new VBox(
                slider(
                        new ValueSlider("Strength", "Overall strength; 0 % is the raw loop, bit for bit", "[ and ]"),
                        "strength",
                        strength,
                        defaults.strength()),
                slider(
                        new ValueSlider("Temporal", "How far still pixels follow other frames", ""),
                        "temporal",
                        temporal,
                        defaults.temporal()),
                slider(
                        new ValueSlider("Spatial", "How far moving pixels are smoothed within the frame", ""),
                        "spatial",
                        spatial,
                        defaults.spatial()),
                slider(
                        new ValueSlider(
                                "Motion protection", "How readily something counts as moving; 50 % as measured", ""),
                        "protection",
                        protection,
                        defaults.motionProtection()));
        sliders.getStyleClass().add("sliders");
        sliders.disableProperty().bind(model.session().currentProperty().map(Optional::isEmpty));
        return sliders;
    }

    private static ValueSlider slider(ValueSlider slider, String id, DoubleProperty value, double defaultValue) {
        slider.defaultValueProperty().set(defaultValue);
        slider.valueProperty().bindBidirectional(value);
        return slider.withId(id);
    }

    private void follow(Optional<OpenLoop> loop) {
        loopSubscription.unsubscribe();
        loopSubscription =
                loop.map(open -> open.settingsProperty().subscribe(this::read)).orElse(Subscription.EMPTY);
    }

    private void read(DenoiseSettings settings) {
        reading = true;
        strength.set(settings.strength());
        temporal.set(settings.temporal());
        spatial.set(settings.spatial());
        protection.set(settings.motionProtection());
        reading = false;
    }

    private void write() {
        if (!reading) {
            model.session()
                    .current()
                    .ifPresent(loop -> loop.settingsProperty()
                            .set(new DenoiseSettings(strength.get(), temporal.get(), spatial.get(), protection.get())));
        }
    }
}
