package org.clearcine.app.physics;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.clearcine.app.control.Icons;
import org.clearcine.core.physics.lab.LabRegion;

/** What each region on the picture is for; read again whenever the window comes to the front. */
final class RegionUses extends FlowPane {

    private final PhysicsModel model;

    RegionUses(PhysicsModel model) {
        super(14, 6);
        this.model = model;
        setId("region-uses");
        getStyleClass().add("physics-controls");
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(window -> window.focusedProperty())
                .subscribe(focused -> refresh());
    }

    void refresh() {
        getChildren().clear();
        for (LabRegion region : model.placed().regions()) {
            ComboBox<LabRegion.Use> use = new ComboBox<>();
            use.getItems().setAll(LabRegion.Use.values());
            use.setValue(region.use());
            use.valueProperty().subscribe(chosen -> model.use(region.name(), chosen));
            Icons.explain(use, "What " + region.name() + " holds", "");
            HBox one = new HBox(6, new Label(region.name()), use);
            one.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(one);
        }
        if (getChildren().isEmpty()) {
            getChildren().add(new Label("No regions: draw rectangles on the picture to measure them too."));
        }
    }
}
