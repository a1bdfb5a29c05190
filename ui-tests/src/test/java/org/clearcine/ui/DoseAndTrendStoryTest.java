package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.clearcine.app.physics.PhysicsWindow;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.LoopFileWriter;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.physics.dose.ExposureTable;
import org.clearcine.core.physics.dose.LowerDose;
import org.clearcine.core.physics.trend.ConstancyRecord;
import org.clearcine.core.physics.trend.ConstancyStore;
import org.clearcine.core.physics.trend.Trend;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** I read the dose report beside the loop, look at the loop at lower doses, and see a figure leave its limits over the months. */
class DoseAndTrendStoryTest extends WorkstationStory {

    private static final String EVENT = "2.25.4711";

    private PhysicsWindow lab() {
        return onScreen(() -> workstation.physicsLab().orElseThrow());
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return onScreen(() -> type.cast(lab().scene().getRoot().lookup(selector)));
    }

    private void press(String selector) {
        ButtonBase button = find(selector, ButtonBase.class);
        onScreen(() -> {
            button.fire();
            return true;
        });
    }

    private void choose(String tab) {
        onScreen(() -> {
            TabPane tabs = (TabPane) lab().scene().getRoot().lookup(".tab-pane");
            tabs.getTabs().stream().filter(one -> one.getText().equals(tab)).forEach(tabs.getSelectionModel()::select);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
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

    /** The small loop with an irradiation event, and the dose report of that event beside it. */
    private static Path exposedLoop() throws IOException {
        Path folder = Files.createDirectories(cache().resolve("exposed"));
        Path target = folder.resolve("loop.dcm");
        try (DicomLoop loop = DicomReader.open(SmallLoop.file(cache()), Limits.DEFAULT)) {
            DataSet header = loop.dataSet().toBuilder()
                    .put(Tag.IrradiationEventUID, Vr.UI, EVENT)
                    .put(Tag.KVP, Vr.DS, "72")
                    .build();
            FrameSource frames = loop.cineLoop().frames();
            write(target, header, frames, loop.cineLoop().pixelFormat());
        }
        return target;
    }

    private static void write(Path target, DataSet header, FrameSource frames, PixelFormat format) throws IOException {
        try (LoopFileWriter writer =
                LoopFileWriter.create(target, header, frames.size(), format, frames.frameCount())) {
            for (int i = 0; i < frames.frameCount(); i++) {
                writer.write(frames.frame(i));
            }
            writer.commit();
        }
    }

    private static DataSetBuilder named(String code) {
        return DataSet.builder()
                .putItems(
                        0x0040A043,
                        List.of(DataSet.builder()
                                .put(Tag.CodeValue, Vr.SH, code)
                                .build()));
    }

    private static Path doseReport(Path folder) throws IOException {
        DataSet kilovolt = named("113733")
                .putItems(
                        0x0040A300,
                        List.of(DataSet.builder()
                                .put(0x0040A30A, Vr.DS, "71.5")
                                .putItems(
                                        0x004008EA,
                                        List.of(DataSet.builder()
                                                .put(Tag.CodeValue, Vr.SH, "kV")
                                                .build()))
                                .build()))
                .build();
        DataSet event = named("113706")
                .putItems(
                        0x0040A730,
                        List.of(named("113769").put(0x0040A124, Vr.UI, EVENT).build(), kilovolt))
                .build();
        DataSet report = DataSet.builder()
                .put(Tag.SOPClassUID, Vr.UI, "1.2.840.10008.5.1.4.1.1.88.67")
                .put(Tag.SOPInstanceUID, Vr.UI, "2.25.4712")
                .putItems(0x0040A730, List.of(event))
                .build();
        FrameSize size = new FrameSize(1, 2);
        Path file = folder.resolve("report.dcm");
        try (LoopFileWriter writer = LoopFileWriter.create(file, report, size, new PixelFormat(8, 8, false), 1)) {
            writer.write(Frame.owning(size, new float[2]));
            writer.commit();
        }
        return file;
    }

    private static void fivePastMonths() throws IOException {
        Path store = Path.of(System.getProperty("clearcine.data")).resolve("constancy.tsv");
        Files.deleteIfExists(store);
        List<ConstancyRecord> records = new ArrayList<>();
        double[] values = {40, 40.6, 39.5, 40.2, 40, 44.9, 41};
        for (int i = 0; i < values.length; i++) {
            records.add(new ConstancyRecord(
                    Instant.parse("2026-01-01T08:00:00Z").plusSeconds(30L * 86_400 * i),
                    "Lab 2",
                    "Fluoro 15",
                    "SNR, whole frame, raw",
                    values[i]));
        }
        new ConstancyStore(store).add(records);
    }

    @Test
    void readsTheDoseReportAndFollowsTheDevice() throws IOException {
        Path loop = exposedLoop();
        doseReport(loop.getParent());
        fivePastMonths();
        open(loop);
        push(KeyCode.CONTROL, KeyCode.L);
        waitUntil("the lab is open", () -> workstation.physicsLab().isPresent());
        press("#measure-loop");
        TableView<?> figures = find("#figures", TableView.class);

        choose("Dose");
        TableView<?> exposure = find("#exposure", TableView.class);
        waitUntil(
                "the header is told",
                () -> exposure.getItems()
                        .contains(new ExposureTable.Row("Tube voltage", "72 kV", "no dose report open")));
        press("#find-dose-report");
        waitUntil(
                "the report is found by its event",
                () -> exposure.getItems().contains(new ExposureTable.Row("Tube voltage", "72 kV", "71.5 kV")));
        assertTrue(exposure.getItems()
                .contains(new ExposureTable.Row("Pulse width", "not in the header", "not in the report")));
        picture("dose-exposure");

        waitUntil("figures are there", () -> !figures.getItems().isEmpty());
        Path half = cache().resolve("half.dcm");
        Files.deleteIfExists(half);
        picker.willSaveAs(half);
        press("#save-lower-dose");
        waitUntil("the loop at half its dose is saved", () -> Files.exists(half));
        try (DicomLoop lower = DicomReader.open(half, Limits.DEFAULT)) {
            assertTrue(lower.dataSet().string(Tag.SeriesDescription).orElse("").startsWith("SIMULATED LOW DOSE"));
        }

        press("#recorded-curve");
        Label curve = find("#dose-table", Label.class);
        waitUntil("the curve of the loop is there", () -> curve.getText().contains("100 %"));
        assertTrue(onScreen(curve::getText).startsWith(LowerDose.LIMITS), curve.getText());
        assertTrue(onScreen(curve::getText).contains(" 10 %"), curve.getText());
        picture("dose-of-this-loop");
        assertTrue(Files.readString(saved("dose-curve.csv", "#dose-csv"), StandardCharsets.UTF_8)
                .contains("recorded loop SHA-256"));
        followTheDevice();
    }

    private void followTheDevice() throws IOException {
        choose("Constancy");
        onScreen(() -> {
            find("#trend-device", ComboBox.class).getEditor().setText("Lab 2");
            find("#trend-protocol", ComboBox.class).getEditor().setText("Fluoro 15");
            return true;
        });
        TableView<?> trends = find("#trends", TableView.class);
        waitUntil("the past is there", () -> trends.getItems().size() == 1);
        press("#trend-add");
        waitUntil("today is there", () -> trends.getItems().size() > 1);
        Trend followed = (Trend) trends.getItems().get(0);
        assertEquals(8, followed.records().size());
        Label sentence = find("#trend-sentence", Label.class);
        assertTrue(onScreen(sentence::getText).contains("act"), sentence.getText());
        picture("constancy");

        assertTrue(Files.readString(saved("constancy.csv", "#trend-csv"), StandardCharsets.UTF_8)
                .contains("beyond the warning limit"));
        assertTrue(Files.readString(saved("constancy.svg", "#trend-svg"), StandardCharsets.UTF_8)
                .contains("baseline"));
        BufferedImage chart = ImageIO.read(saved("constancy.png", "#trend-png").toFile());
        assertTrue(chart.getWidth() > 400, "a chart of " + chart.getWidth() + " pixels");
        assertTrue(new String(Files.readAllBytes(saved("constancy.pdf", "#trend-pdf")), StandardCharsets.ISO_8859_1)
                .startsWith("%PDF"));
    }

    /** Presses a button that saves, and waits for its file. */
    private Path saved(String name, String button) throws IOException {
        Path target = cache().resolve(name);
        Files.deleteIfExists(target);
        picker.willSaveAs(target);
        press(button);
        waitUntil(name + " is saved", () -> Files.exists(target) && Files.size(target) > 100);
        return target;
    }
}
