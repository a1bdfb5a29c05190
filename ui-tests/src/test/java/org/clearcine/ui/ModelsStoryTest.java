package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.tuning.TuningSetup;
import org.clearcine.core.cli.TuningChild;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.Weights;
import org.clearcine.core.registry.DataSummary;
import org.clearcine.core.registry.GateCheck;
import org.clearcine.core.registry.GateVerdict;
import org.clearcine.core.registry.Interval;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.registry.ModelStatus;
import org.clearcine.core.registry.RegisteredModel;
import org.clearcine.core.tuning.run.TuningProcess;
import org.clearcine.core.tuning.run.TuningRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I activate a candidate in my name, see that the workstation denoises with it, compare it, and take it back. */
class ModelsStoryTest extends WorkstationStory {

    private static final String CANDIDATE = "our-room";

    @TempDir
    static Path site;

    private static ModelRegistry registry;

    @BeforeAll
    static void registersACandidate() throws Exception {
        registry = new ModelRegistry(ModelLibrary.installed(), site.resolve("models"));
        Weights base = ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID);
        byte[] file = Safetensors.write(new TreeMap<>(base.tensors()));
        ModelManifest from = base.manifest();
        DataSummary data = new DataSummary(List.of("P-1"), 1, 10, List.of("Simulator"), 8, 30, 0.3);
        registry.register(
                new ModelRecord(
                        CANDIDATE,
                        new ModelRecord.Lineage(
                                from.id(),
                                from.weightsSha256(),
                                Weights.sha256(file),
                                "test",
                                1,
                                "Dr A",
                                "2026-11-22T12:00:00Z"),
                        Map.of(),
                        data,
                        data,
                        Map.of("Gain on held-out patients, dB", new Interval(0.1, 0.2, 0.3)),
                        new GateVerdict(List.of(new GateCheck("Gain, dB", 0, 0.2, "more than 0", true))),
                        new ModelRecord.Curves(List.of(), List.of(0L), List.of(5.1)),
                        List.of(),
                        true),
                new ModelManifest(
                        CANDIDATE,
                        "Our room",
                        from.id(),
                        Weights.sha256(file),
                        from.network(),
                        from.shapes(),
                        from.noiseRange(),
                        from.provenance(),
                        Map.of()),
                file);
    }

    @Override
    protected Optional<TuningSetup> tuning() {
        return Optional.of(new TuningSetup(
                registry,
                site.resolve("runs"),
                new TuningProcess.EntryPoint(TuningChild.class.getName(), List.of()),
                TuningRequest.Size.STANDARD,
                0,
                ModelLibrary.DEFAULT_ID));
    }

    @Test
    void aNamedPersonActivatesComparesAndTakesBack() throws Exception {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        press(KeyCode.CONTROL).type(KeyCode.M).release(KeyCode.CONTROL);
        waitUntil("the models are listed", () -> lookup(CANDIDATE).tryQuery().isPresent());
        clickOn(CANDIDATE);
        clickOn("#models-activate");
        assertTrue(registry.activeId().isEmpty(), "nobody was named");
        clickOn("#models-person").write("Dr Physicist");
        clickOn("#models-activate");
        waitUntil("it is in use", () -> registry.activeId().equals(Optional.of(CANDIDATE)));
        waitUntil(
                "the workstation denoises with it",
                () -> workstation.models().denoising().denoiser().id().equals(CANDIDATE));
        waitUntil("the list says so", () -> lookup("active").tryQuery().isPresent());
        mark(ModelLibrary.DEFAULT_ID, CANDIDATE);
        clickOn("#models-compare");
        comparesThemFrameByFrame();
        clickOn("#models-rollback");
        waitUntil("it was taken back", () -> registry.activeId().isEmpty());
        assertEquals(ModelStatus.RETIRED, registry.find(CANDIDATE).orElseThrow().status());
    }

    /** Raw, both models and their difference: always the same frame in the same window; strength 0 is raw bit for bit. */
    private void comparesThemFrameByFrame() {
        waitUntil(
                "all four panes show something",
                () -> panes().stream().allMatch(pane -> pane.shown().isPresent()));
        waitUntil("both have run over the whole loop", () -> text("#grid-state").isEmpty());
        assertEquals(CANDIDATE + ", 100 %", text("#grid-2-words"));
        assertEquals(ModelLibrary.DEFAULT_ID + " - " + CANDIDATE + ", difference x8", text("#grid-3-words"));
        screenshot("models-compared");
        // The candidate of this story is the base under another name.
        assertArrayEquals(pixels(panes().get(1)), pixels(panes().get(2)));
        int[] before = pixels(panes().get(0));
        type(KeyCode.RIGHT);
        waitUntil("the next frame is there", () -> text("#grid-position").equals("frame 2 / " + SmallLoop.FRAMES));
        assertFalse(Arrays.equals(before, pixels(panes().get(0))));
        assertArrayEquals(pixels(panes().get(1)), pixels(panes().get(2)));
        onScreen(() -> {
            lookup("#grid-2-strength").queryAs(Slider.class).setValue(0);
            return true;
        });
        waitUntil("it says so", () -> text("#grid-2-words").equals(CANDIDATE + ", 0 %"));
        assertArrayEquals(pixels(panes().get(0)), pixels(panes().get(2)));
        type(KeyCode.SPACE);
        waitUntil("it plays", () -> !text("#grid-position").startsWith("frame 2 /"));
        type(KeyCode.SPACE);
        type(KeyCode.ESCAPE);
        mark(CANDIDATE);
        clickOn("#models-compare");
        waitUntil(
                "one model stands at several strengths",
                () -> text("#grid-1-words").equals(CANDIDATE + ", 50 %"));
        waitUntil(
                "all are there",
                () -> panes().stream().allMatch(pane -> pane.shown().isPresent()));
        screenshot("models-strengths");
        type(KeyCode.ESCAPE);
        waitUntil(
                "the models are back",
                () -> lookup("#models-rollback").tryQuery().isPresent());
    }

    private List<FrameCanvas> panes() {
        return IntStream.range(0, 4)
                .mapToObj(
                        i -> from(lookup("#grid-" + i)).lookup(".frame-canvas").queryAs(FrameCanvas.class))
                .toList();
    }

    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private void mark(String... ids) {
        onScreen(() -> {
            TableView<RegisteredModel> table = lookup("#models-table").queryTableView();
            table.getSelectionModel().clearSelection();
            table.getItems().stream()
                    .filter(model -> List.of(ids).contains(model.id()))
                    .forEach(table.getSelectionModel()::select);
            return true;
        });
    }
}
