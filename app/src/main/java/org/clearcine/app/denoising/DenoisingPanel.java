package org.clearcine.app.denoising;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.control.ValueSlider;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseSettings;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

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
        getChildren().addAll(title, new ModelPicker(model), new RunControls(model), sliders());
        model.session().currentProperty().subscribe(this::follow);
        for (DoubleProperty value : new DoubleProperty[] {strength, temporal, spatial, protection}) {
            value.subscribe(this::write);
        }
    }

    private VBox sliders() {
        ValueSlider main = slider(
                new ValueSlider("Strength", "Overall strength; 0 % is the raw loop, bit for bit", "[ and ]"),
                "strength",
                strength);
        model.denoiserProperty()
                .subscribe(denoiser -> main.defaultValueProperty()
                        .set(denoiser.defaultSettings().strength()));
        VBox fine = fine();
        ToggleButton expand = new ToggleButton("Temporal, spatial, motion");
        expand.setId("fine-controls");
        KeyFocus.byTab(expand);
        expand.getStyleClass().addAll("flat", "small", "expander");
        expand.setMaxWidth(Double.MAX_VALUE);
        Icons.explain(expand, "The finer controls behind the strength", "");
        expand.selectedProperty()
                .subscribe(open -> expand.setGraphic(
                        Icons.of(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT)));
        fine.visibleProperty().bind(expand.selectedProperty());
        fine.managedProperty().bind(expand.selectedProperty());
        VBox sliders = new VBox(main, new StrengthPresets(strength), expand, fine);
        sliders.getStyleClass().add("sliders");
        sliders.disableProperty().bind(model.session().currentProperty().map(Optional::isEmpty));
        return sliders;
    }

    private VBox fine() {
        ValueSlider temporalSlider = slider(
                new ValueSlider("Temporal", "How far still pixels follow other frames", ""), "temporal", temporal);
        ValueSlider spatialSlider = slider(
                new ValueSlider("Spatial", "How far moving pixels are smoothed within the frame", ""),
                "spatial",
                spatial);
        ValueSlider protectionSlider = slider(
                new ValueSlider("Motion protection", "How readily something counts as moving; 50 % as measured", ""),
                "protection",
                protection);
        Label why = new Label("0 % is as measured: live, a frame waits for no other. More adds the result of the"
                + " frame before where both agree: stiller, and a moving edge trails a little more.");
        why.setId("temporal-why");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.getStyleClass().addAll("muted", "card-text");
        why.managedProperty().bind(why.visibleProperty());
        model.denoiserProperty().subscribe(denoiser -> {
            DenoiseSettings defaults = denoiser.defaultSettings();
            temporalSlider.defaultValueProperty().set(defaults.temporal());
            spatialSlider.defaultValueProperty().set(defaults.spatial());
            protectionSlider.defaultValueProperty().set(defaults.motionProtection());
            why.setVisible(defaults.temporal() == 0);
        });
        VBox fine = new VBox(temporalSlider, why, spatialSlider, protectionSlider);
        fine.getStyleClass().add("sliders");
        return fine;
    }

    private static ValueSlider slider(ValueSlider slider, String id, DoubleProperty value) {
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
