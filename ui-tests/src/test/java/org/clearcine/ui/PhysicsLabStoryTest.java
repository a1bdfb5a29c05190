package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clearcine.app.physics.plot.PlotPane;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.physics.lab.LabRow;
import org.junit.jupiter.api.Test;

/** I measure the loop, read a plot, file the report, and let a point of the explorer set the sliders. */
class PhysicsLabStoryTest extends LabStory {

    @Test
    void measuresReadsFilesAndExplores() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        openTheLab();
        press("#measure-loop");
        TableView<?> table = find("#figures", TableView.class);
        waitUntil("figures are there", () -> !table.getItems().isEmpty());
        List<LabRow> rows =
                onScreen(() -> table.getItems().stream().map(LabRow.class::cast).toList());
        LabRow temporal = rows.stream()
                .filter(row -> row.quantity().equals("Temporal SD"))
                .findFirst()
                .orElseThrow();
        assertTrue(temporal.change().value() < 0.9, "denoising lowers it: " + temporal);
        picture("physics-measure");

        PlotPane plot = find(".plot-pane", PlotPane.class);
        assertEquals(2, plot.plot().lines().size(), "raw and denoised");
        readAndZoom(plot);
        savesEveryKind(plot);

        Path report = Files.createDirectories(cache()).resolve("report.pdf");
        Files.deleteIfExists(report);
        picker.willSaveAs(report);
        press("#measure-pdf");
        waitUntil("the report is written", () -> Files.exists(report) && Files.size(report) > 10_000);
        assertEquals("%PDF", new String(Files.readAllBytes(report), 0, 4, StandardCharsets.US_ASCII));

        clickOn("Strengths");
        DenoiseSettings before = onScreen(() -> currentLoop().settingsProperty().get());
        press("#explore");
        waitUntil("points are there", () -> lab().scene().getRoot().lookup("#explorer") != null);
        PlotPane explorer = find("#explorer", PlotPane.class);
        int last = explorer.plot().lines().get(0).curve().size() - 1;
        picture("physics-explorer");
        moveTo(placeOf(explorer, 0, last));
        Label told = onScreen(() -> (Label) explorer.lookup("#plot-hover"));
        waitUntil("the point is told", () -> told.getText().startsWith("strength"));
        clickOn(placeOf(explorer, 0, last));
        waitUntil(
                "the sliders follow",
                () -> !currentLoop().settingsProperty().get().equals(before));
        assertFalse(find("#explored", Label.class).getText().startsWith("A click"));
    }

    private Point2D placeOf(PlotPane plot, int line, int point) {
        return onScreen(() -> {
            Point2D inScene = plot.placeOf(line, point);
            return new Point2D(
                    lab().scene().getWindow().getX() + lab().scene().getX() + inScene.getX(),
                    lab().scene().getWindow().getY() + lab().scene().getY() + inScene.getY());
        });
    }

    /** Hover tells values, Ctrl and the wheel zoom in, a rectangle too, a double click shows all again. */
    private void readAndZoom(PlotPane plot) {
        Label hover = onScreen(() -> (Label) plot.lookup("#plot-hover"));
        int middle = plot.plot().lines().get(0).curve().size() / 2;
        Point2D point = placeOf(plot, 0, middle);
        moveTo(point);
        waitUntil("the values under the mouse are told", () -> hover.getText().contains("raw"));
        double[] all = onScreen(plot::seen);
        press(KeyCode.CONTROL);
        scroll(VerticalDirection.UP);
        release(KeyCode.CONTROL);
        waitUntil("nearer", () -> plot.seen()[1] - plot.seen()[0] < 0.9 * (all[1] - all[0]));
        drag(point.add(-40, -15)).dropTo(point.add(40, 15));
        waitUntil("nearer still", () -> plot.seen()[1] - plot.seen()[0] < 0.5 * (all[1] - all[0]));
        doubleClickOn(point);
        waitUntil("all of it", () -> Arrays.equals(all, plot.seen()));
        type(plot, KeyCode.EQUALS);
        waitUntil("nearer by a key", () -> plot.seen()[1] < all[1]);
        type(plot, KeyCode.DIGIT0);
        waitUntil("all by a key", () -> Arrays.equals(all, plot.seen()));
    }

    /** A key for the plot, whichever window the display's keyboard belongs to. */
    private void type(PlotPane plot, KeyCode key) {
        onScreen(() -> {
            Event.fireEvent(
                    plot.lookup(".plot-surface"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return true;
        });
    }

    private void savesEveryKind(PlotPane plot) throws IOException {
        for (KeyCode key : List.of(KeyCode.S, KeyCode.P, KeyCode.C)) {
            Path file = cache().resolve("plot." + key);
            Files.deleteIfExists(file);
            picker.willSaveAs(file);
            type(plot, key);
            waitUntil("the plot is saved", () -> Files.exists(file) && Files.size(file) > 200);
        }
        assertTrue(Files.readString(cache().resolve("plot." + KeyCode.S)).startsWith("<svg"));
        assertTrue(Files.readString(cache().resolve("plot." + KeyCode.C)).contains("plot,curve"));
        rightClickOn(placeOf(plot, 0, 1));
        waitUntil(
                "the menu is open", () -> lookup("Save as PNG   (P)").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
    }
}
