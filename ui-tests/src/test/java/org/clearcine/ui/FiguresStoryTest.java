package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.clearcine.app.tools.Measurement;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.measurement.Area;
import org.clearcine.core.measurement.AreaFigures;
import org.clearcine.core.measurement.Point;
import org.clearcine.core.measurement.Words;
import org.junit.jupiter.api.Test;

/** I draw an ellipse and a line and read, raw beside processed, what denoising did to the noise and to the edge. */
class FiguresStoryTest extends FramePlaces {

    @Test
    void figuresAndProfilesStandRawBesideProcessed() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        type(KeyCode.E);
        dragFrame(new Point(60, 150), new Point(140, 220));
        type(KeyCode.E);
        Measurement area =
                onScreen(() -> workstation.models().tools().reading().selected().orElseThrow());
        assertEquals(Measurement.Kind.ELLIPSE, area.kind());
        AreaFigures raw = AreaFigures.of(
                currentLoop().frames().frame(0),
                Area.between(
                        Area.Shape.ELLIPSE, area.points().get(0), area.points().get(1)),
                ModalityTransform.IDENTITY);
        List<String> table = figures();
        assertEquals(Words.number(raw.mean()), table.get(table.indexOf("mean") + 1));
        assertEquals("" + raw.count(), table.get(table.indexOf("pixels n") + 1));
        double rawNoise = Double.parseDouble(table.get(table.indexOf("SD") + 1));
        double processedNoise = Double.parseDouble(table.get(table.indexOf("SD") + 2));
        assertTrue(processedNoise < 0.8 * rawNoise, rawNoise + " -> " + processedNoise);
        screenshot("area-with-histogram");
        type(KeyCode.P);
        dragFrame(new Point(150, 20), new Point(170, 90));
        type(KeyCode.P);
        assertTrue(onScreen(() -> lookup("#figures-chart").query().isVisible()));
        screenshot("profile-line");
    }

    private List<String> figures() {
        return onScreen(() -> ((GridPane) lookup(".figures-table").query())
                .getChildren().stream().map(node -> ((Label) node).getText()).toList());
    }
}
