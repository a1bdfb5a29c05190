package org.clearcine.app.physics;

import javafx.scene.layout.BorderPane;
import org.clearcine.app.physics.plot.PlotFiles;
import org.clearcine.app.physics.plot.PlotPane;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.report.Provenance;

/** A plot whose files the lab saves. */
final class PlotView extends BorderPane {

    PlotView(LabPlot plot, Provenance provenance, PhysicsModel model, SaveTarget saving) {
        super(new PlotPane(plot, files(provenance, model, saving)));
    }

    static PlotFiles files(Provenance provenance, PhysicsModel model, SaveTarget saving) {
        return new PlotFiles() {
            @Override
            public Provenance provenance() {
                return provenance;
            }

            @Override
            public void save(String suggestedName, Content content) {
                saving.ask(suggestedName).ifPresent(path -> model.save(path, content::bytes));
            }
        };
    }
}
