package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Projection;
import org.clearcine.app.physics.phantom.PhantomModel;
import org.clearcine.core.physics.lab.LabRow;
import org.clearcine.core.physics.phantom.PlacedPhantom;
import org.clearcine.core.storage.DataFolder;
import org.junit.jupiter.api.Test;

/** I place a phantom by three clicks, adjust it, keep it for the device, measure it; or I have it found and decide. */
class PhantomStoryTest extends LabStory {

    private PhantomModel phantom() {
        return onScreen(() -> workstation.phantom());
    }

    private PlacedPhantom placed() {
        return onScreen(() -> phantom().placedProperty().get().orElseThrow());
    }

    private Point2D onThePicture(double[] place) {
        return onScreen(() -> {
            FrameCanvas canvas = viewer().rawCanvas();
            Projection projection =
                    viewer().shownFrame().getValue().orElseThrow().projection(canvas.getWidth(), canvas.getHeight());
            Bounds corner = canvas.localToScreen(canvas.getBoundsInLocal());
            return new Point2D(
                    corner.getMinX() + projection.screenX(place[0], place[1]),
                    corner.getMinY() + projection.screenY(place[0], place[1]));
        });
    }

    private static double farOff(PlacedPhantom placed) {
        double worst = 0;
        for (int i = 0; i < 3; i++) {
            double[] is = placed.landmarks()[i];
            double[] should = PhantomLoop.TRUTH.landmarks()[i];
            worst = Math.max(worst, Math.hypot(is[0] - should[0], is[1] - should[1]));
        }
        return worst;
    }

    private void forgetTemplates() throws IOException {
        Path folder = DataFolder.ofUser().resolve("phantoms");
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void isPlacedByThreeClicksAdjustedKeptAndMeasured() throws IOException {
        forgetTemplates();
        open(PhantomLoop.file(cache(), "phantom-one.dcm"));
        waitUntilProcessed();
        openTheLab();
        clickOn("Phantom");
        press("#phantom-place");
        onScreen(() -> {
            lab().scene().getWindow().setX(1000);
            lab().scene().getWindow().setY(420);
            stage.toFront();
            return true;
        });
        for (double[] mark : PhantomLoop.TRUTH.landmarks()) {
            clickOn(onThePicture(mark));
        }
        waitUntil("it is placed", () -> phantom().placedProperty().get().isPresent());
        assertTrue(farOff(placed()) < 1, "by clicks: " + farOff(placed()));

        double[] middle = placed().middle();
        drag(onThePicture(middle)).dropTo(onThePicture(new double[] {middle[0] + 10, middle[1]}));
        assertEquals(middle[0] + 10, placed().middle()[0], 1, "dragged by its middle");
        push(KeyCode.SHIFT, KeyCode.LEFT);
        push(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(middle[0], placed().middle()[0], 1, "moved by arrows");
        assertTrue(farOff(placed()) < 2, "back: " + farOff(placed()));
        screenshot("phantom-placed");

        keepAndMeasure();
        anotherLoopOfThisDeviceHasItAtOnce();
    }

    private void keepAndMeasure() throws IOException {
        TextField name = find("#template-name", TextField.class);
        onScreen(() -> {
            name.setText("monthly");
            return true;
        });
        press("#template-save");
        ListView<?> templates = find("#phantom-templates", ListView.class);
        waitUntil("it is kept", () -> templates.getItems().size() == 1);
        press("#phantom-measure");
        TableView<?> table = find("#phantom-figures", TableView.class);
        waitUntil("figures are there", () -> !table.getItems().isEmpty());
        LabRow seen = onScreen(() -> (LabRow) table.getItems().get(0));
        assertTrue(seen.raw().value() >= 4 && seen.raw().value() <= 18, "details seen: " + seen);
        assertTrue(seen.processed().value() >= seen.raw().value(), "denoising hides none: " + seen);
        onScreen(() -> {
            lab().scene().getWindow().setX(0);
            lab().scene().getWindow().setY(0);
            return true;
        });
        resizeLab(1280, 800);
        picture("phantom-lab-1280");
        resizeLab(1900, 1040);
        picture("phantom-lab-1920");
        Path report = cache().resolve("phantom.pdf");
        Files.deleteIfExists(report);
        picker.willSaveAs(report);
        press("#phantom-pdf");
        waitUntil("the report is written", () -> Files.exists(report) && Files.size(report) > 10_000);
    }

    private void anotherLoopOfThisDeviceHasItAtOnce() throws IOException {
        open(PhantomLoop.file(cache(), "phantom-two.dcm"));
        waitUntil(
                "the template is loaded", () -> phantom().placedProperty().get().isPresent());
        assertTrue(farOff(placed()) < 2, "loaded: " + farOff(placed()));
    }

    @Test
    void isFoundButOnlyProposed() throws IOException {
        forgetTemplates();
        open(PhantomLoop.file(cache(), "phantom-one.dcm"));
        openTheLab();
        clickOn("Phantom");
        press("#phantom-find");
        waitUntil("it is proposed", () -> phantom().proposalProperty().get().isPresent());
        assertTrue(phantom().placedProperty().get().isEmpty(), "a proposal is no placement");
        assertTrue(find("#phantom-confidence", Label.class).getText().contains("%"));
        picture("phantom-proposal-lab");
        screenshot("phantom-proposal");
        press("#phantom-accept");
        assertTrue(farOff(placed()) < 4, "found: " + farOff(placed()));
    }

    @Test
    void aPlateWithWiresAndBarsIsDrawnAndMeasuredLineByLine() throws IOException {
        forgetTemplates();
        open(PhantomLoop.file(cache(), "phantom-one.dcm"));
        waitUntilProcessed();
        openTheLab();
        clickOn("Phantom");
        ComboBox<?> layouts = find("#phantom-layout", ComboBox.class);
        onScreen(() -> {
            for (int i = 0; i < layouts.getItems().size(); i++) {
                if (layouts.getItems().get(i).toString().contains("NEMA")) {
                    layouts.getSelectionModel().select(i);
                }
            }
            return true;
        });
        press("#phantom-place");
        onScreen(() -> {
            lab().scene().getWindow().setX(1000);
            lab().scene().getWindow().setY(420);
            stage.toFront();
            return true;
        });
        // Anywhere inside: what is asked is that each wire and group of bars gets its place and its row.
        for (double[] mark : new double[][] {{70, 175}, {70, 115}, {130, 175}}) {
            clickOn(onThePicture(mark));
        }
        waitUntil("it is placed", () -> phantom().placedProperty().get().isPresent());
        screenshot("phantom-plate");
        press("#phantom-measure");
        TableView<?> table = find("#phantom-figures", TableView.class);
        waitUntil("figures are there", () -> !table.getItems().isEmpty());
        String regions = onScreen(() -> table.getItems().stream()
                .map(row -> ((LabRow) row).region())
                .distinct()
                .collect(Collectors.joining(", ")));
        assertTrue(regions.contains("wire"), regions);
        assertTrue(regions.contains("bars"), regions);
        picture("phantom-plate-lab");
    }
}
