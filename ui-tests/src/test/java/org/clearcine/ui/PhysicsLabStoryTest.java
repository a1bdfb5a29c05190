package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.clearcine.app.physics.PhysicsWindow;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.physics.lab.LabRow;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** I measure the loop, read a plot, file the report, and let a point of the explorer set the sliders. */
class PhysicsLabStoryTest extends WorkstationStory {

    private PhysicsWindow lab() {
        return onScreen(() -> workstation.physicsLab().orElseThrow());
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return onScreen(() -> type.cast(lab().scene().getRoot().lookup(selector)));
    }

    private void press(String selector) {
        Node node = find(selector, Node.class);
        onScreen(() -> {
            ((ButtonBase) node).fire();
            return true;
        });
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        sleep(400);
        WritableImage image = onScreen(() -> lab().scene().snapshot(null));
        Path folder = Files.createDirectories(repository().resolve("target").resolve("screenshots"));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    @Test
    void measuresReadsFilesAndExplores() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        push(KeyCode.CONTROL, KeyCode.L);
        waitUntil("the lab is open", () -> workstation.physicsLab().isPresent());
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

        LineChart<?, ?> chart = find(".plot .chart", LineChart.class);
        assertEquals(2, onScreen(() -> chart.getData().size()), "raw and denoised");
        moveTo(chart);
        Label hover = find("#plot-hover", Label.class);
        waitUntil("the values under the mouse are told", () -> hover.getText().contains("raw"));

        Path report = Files.createDirectories(cache()).resolve("report.pdf");
        Files.deleteIfExists(report);
        picker.willSaveAs(report);
        press("#measure-pdf");
        waitUntil("the report is written", () -> Files.exists(report) && Files.size(report) > 10_000);
        assertEquals("%PDF", new String(Files.readAllBytes(report), 0, 4, StandardCharsets.US_ASCII));

        clickOn("Strengths");
        DenoiseSettings before = onScreen(() -> currentLoop().settingsProperty().get());
        press("#explore");
        waitUntil(
                "points are there",
                () -> !lab().scene().getRoot().lookupAll(".explored-point").isEmpty());
        picture("physics-explorer");
        Node point = onScreen(() -> lab().scene().getRoot().lookupAll(".explored-point").stream()
                .max(Comparator.comparingDouble(Node::getLayoutX))
                .orElseThrow());
        clickOn(point);
        waitUntil(
                "the sliders follow",
                () -> !currentLoop().settingsProperty().get().equals(before));
        assertFalse(find("#explored", Label.class).getText().startsWith("A click"));
    }
}
