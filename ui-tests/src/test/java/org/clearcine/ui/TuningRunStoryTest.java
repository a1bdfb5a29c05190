package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.clearcine.app.tuning.TuningSetup;
import org.clearcine.core.cli.TuningChild;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.registry.ModelStatus;
import org.clearcine.core.storage.DataFolder;
import org.clearcine.core.tuning.run.TuningEvent;
import org.clearcine.core.tuning.run.TuningProcess;
import org.clearcine.core.tuning.run.TuningRequest;
import org.clearcine.core.tuning.run.WorkFolder;
import org.clearcine.core.tuning.study.PatientSplit;
import org.clearcine.core.tuning.study.Pseudonyms;
import org.clearcine.core.tuning.study.Study;
import org.clearcine.core.tuning.study.StudyChoice;
import org.clearcine.core.tuning.study.StudySelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run outlives the workstation and its own process: I find it again, hold it up, go on, keep its best or throw it away. */
class TuningRunStoryTest extends WorkstationStory {

    private static final TuningRequest.Size SMALL = new TuningRequest.Size(4, 64, 100, 96, 8);
    private static final TuningProcess.EntryPoint ENTRY =
            new TuningProcess.EntryPoint(TuningChild.class.getName(), List.of());
    /** More than the story waits for, few enough that few scenes have to be made first. */
    private static final long LONG = 800;
    /** The promise is one second; a machine that builds may keep every process waiting for a while. */
    private static final double MOST_SECONDS_ON_A_BUSY_MACHINE = 15;

    @TempDir
    Path site;

    private ModelRegistry registry;
    private WorkFolder work;

    @Override
    protected Optional<TuningSetup> tuning() {
        try {
            if (work == null) {
                System.setProperty(DataFolder.PROPERTY, site.toString());
                registry = ModelRegistry.installed();
                work = startedRun();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return Optional.of(
                new TuningSetup(registry, site.resolve("runs"), ENTRY, SMALL, LONG, ModelLibrary.DEFAULT_ID));
    }

    /** A run that somebody has begun before. */
    private WorkFolder startedRun() throws Exception {
        Path runs = Files.createDirectories(site.resolve("runs"));
        List<Study> studies = new StudySelection(Pseudonyms.of(runs), SMALL.patchSide())
                .select(List.of(SiteStudies.write(site.resolve("studies"))), ProgressMonitor.NONE).stream()
                        .map(StudyChoice::study)
                        .flatMap(Optional::stream)
                        .toList();
        PatientSplit split = PatientSplit.draw(studies, new Random(1).nextLong());
        WorkFolder folder = WorkFolder.create(
                runs.resolve("20261122-120000-our-room"),
                new TuningRequest(
                        "our-room",
                        ModelLibrary.DEFAULT_ID,
                        TuningRequest.entries(studies, split),
                        60,
                        LONG,
                        1,
                        "Dr Night",
                        SMALL));
        new TuningProcess(folder).start(ENTRY);
        return folder;
    }

    @AfterEach
    void leavesNoProcess() {
        child().ifPresent(ProcessHandle::destroyForcibly);
        System.clearProperty(DataFolder.PROPERTY);
    }

    @Test
    void aRunIsFoundAgainHeldUpKilledGoneOnWithAndKept() throws Exception {
        showTheWizard();
        waitUntil(
                "the curves grow",
                () -> points("Training loss").size() > 1
                        && points("Held-out loss").size() > 1);
        long before = last("Training loss");
        closeTheWorkstation();
        assertTrue(child().isPresent(), "the run goes on without the workstation");
        onScreen(() -> {
            start(stage);
            return true;
        });
        showTheWizard();
        waitUntil("the same run is shown, further than before", () -> last("Training loss") > before);
        assertTrue(points("Training loss").get(0).longValue() <= before, "the curve is whole");
        assertRising();
        screenshot("tuning-reattached");

        clickOn("#run-pause");
        waitUntil("it is held up", () -> text("#run-pause").equals("Go on"));
        long held = saidSteps();
        sleep(1_500);
        assertEquals(held, saidSteps(), "nothing is trained while it is held up");
        screenshot("tuning-paused");
        clickOn("#run-pause");
        waitUntil("it goes on", () -> saidSteps() > held && text("#run-pause").equals("Pause"));

        long killed = last("Training loss");
        ProcessHandle process = child().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        waitUntil("it is seen that the run was cut off", () -> shown("#run-go-on"));
        screenshot("tuning-cut-off");
        clickOn("#run-go-on");
        waitUntil("it goes on from its checkpoint", () -> child().isPresent() && last("Training loss") > killed);
        assertRising();

        clickOn("#run-stop");
        waitUntil("the best so far is judged", () -> shown("#tuning-verdict"));
        assertTrue(registry.find("our-room").isPresent());
        assertTrue(registry.activeId().isEmpty(), "nothing is in use before a person says so");
        assertFalse(registry.find("our-room").orElseThrow().status() == ModelStatus.ACTIVE);
        waitUntil("the process has ended", () -> child().isEmpty());
    }

    @Test
    void aRunThatIsThrownAwayAnswersAtOnceAndLeavesNeitherPicturesNorMemory() throws Exception {
        double heap = LiveHeap.mebibytes();
        showTheWizard();
        waitUntil("it trains", () -> text("#run-stage").startsWith("Training, step"));
        long asked = System.nanoTime();
        clickOn("#run-discard");
        waitUntil("the wizard is at its beginning", () -> shown("#tuning-add"));
        double seconds = (System.nanoTime() - asked) / 1e9;
        System.out.println(String.format(Locale.ROOT, "discarded %.2f s after the click", seconds));
        assertTrue(seconds < MOST_SECONDS_ON_A_BUSY_MACHINE, seconds + " s");
        waitUntil("the process has ended", () -> child().isEmpty());
        assertEquals(TuningEvent.Ending.DISCARDED, work.ending().orElseThrow().ending());
        try (var left = Files.walk(work.path())) {
            assertEquals(2, left.filter(Files::isRegularFile).count(), "what was asked and said, nothing else");
        }
    }

    /** The only process that this one ever starts. */
    private static Optional<ProcessHandle> child() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).findFirst();
    }

    private long saidSteps() throws IOException {
        return work.said().stream()
                .filter(event -> event.kind() == TuningEvent.Kind.STEP)
                .count();
    }

    private List<Number> points(String title) {
        return lookup(".chart").queryAllAs(LineChart.class).stream()
                .filter(chart -> chart.getTitle().startsWith(title))
                .findFirst()
                .map(chart -> ((XYChart.Series<?, ?>) chart.getData().get(0))
                        .getData().stream()
                                .map(point -> (Number) point.getXValue())
                                .toList())
                .orElse(List.of());
    }

    private long last(String title) {
        List<Number> points = points(title);
        return points.isEmpty() ? -1 : points.get(points.size() - 1).longValue();
    }

    /** No step stands twice on the curve, whatever was done again after the checkpoint. */
    private void assertRising() {
        List<Long> steps = onScreen(
                () -> points("Training loss").stream().map(Number::longValue).toList());
        for (int i = 1; i < steps.size(); i++) {
            assertTrue(steps.get(i) > steps.get(i - 1), "steps " + steps);
        }
    }

    private void showTheWizard() {
        press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        waitUntil("the workstation has found the run", () -> shown("#run-stage"));
    }

    private boolean shown(String id) {
        return lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String text(String id) {
        return lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}
