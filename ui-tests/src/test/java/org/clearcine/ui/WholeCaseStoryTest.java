package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.RefusedFile;
import org.clearcine.app.settings.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole cases, from the folder that I am given to what I take away. */
class WholeCaseStoryTest extends WorkstationStory {

    private static final int FILES = 200;
    private static final int GOOD = 50;

    @TempDir
    static Path folder;

    @Override
    protected Preferences preferences() {
        return Preferences.read(folder.resolve("person"));
    }

    /** The whole of it under a patient's name that is found nowhere afterwards but in the study itself. */
    @Test
    void iReviewACaseOnASharedScreenAndTakeAComparisonVideoAway() throws IOException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        Path log = Path.of(System.getenv()
                        .getOrDefault("XDG_STATE_HOME", System.getProperty("user.home") + "/.local/state"))
                .resolve("clearcine");
        long logBefore = Files.exists(log.resolve("clearcine.log")) ? Files.size(log.resolve("clearcine.log")) : 0;
        try {
            review();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertFalse(console.toString(StandardCharsets.UTF_8).contains(TwoPatients.CANARY), "on the console");
        if (Files.exists(log.resolve("clearcine.log"))) {
            byte[] bytes = Files.readAllBytes(log.resolve("clearcine.log"));
            int from = (int) Math.min(logBefore, bytes.length);
            assertFalse(text(bytes).substring(from).contains(TwoPatients.CANARY), "in the log");
        }
        for (Path mine : List.of(cache(), folder.resolve("person"), folder.resolve("saved"))) {
            assertNoName(mine);
        }
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(
                    List.of(),
                    temporary
                            .map(Path::toString)
                            .filter(name -> name.contains(TwoPatients.CANARY))
                            .toList());
        }
    }

    private void review() throws IOException {
        Path study = Files.createDirectories(folder.resolve(TwoPatients.CANARY + "_ANNA"));
        TwoPatients.write(study);
        onScreen(() -> {
            workstation.begin(List.of(study));
            return true;
        });
        waitUntil("all loops are open", () -> session().loops().size() == TwoPatients.LOOPS);
        type(KeyCode.F3);
        waitUntilProcessed();
        type(KeyCode.SPACE);
        waitUntil("it plays", () -> viewer().rate().shownCount() > 5);
        type(KeyCode.SPACE);
        type(KeyCode.HOME).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        drag("#raw-canvas", MouseButton.PRIMARY).moveBy(80, 30).drop();
        clickOn("#tool-distance");
        drag("#processed-canvas", MouseButton.PRIMARY).moveBy(90, 60).drop();
        clickOn("#tool-distance");
        clickOn("#mode-wipe");
        clickOn("#preset-medium");
        settle();
        assertEquals("ClearCine", onScreen(() -> stage.getTitle()));
        assertFalse(
                onScreen(() -> stage.getScene().getFocusOwner() instanceof TextInputControl),
                "the keys are still the picture's");
        assertNoNameOnTheScreen();
        screenshot("whole-case");
        push(KeyCode.CONTROL, KeyCode.E);
        waitUntil("the panel is open", () -> lookup("#export-panel").query().isVisible());
        Path saved = Files.createDirectories(folder.resolve("saved")).resolve("comparison.mp4");
        picker.willSaveAs(saved);
        waitUntil("it can be saved", () -> !lookup("#export-save").query().isDisabled());
        clickOn("#export-save");
        waitUntil("it is saved", () -> Files.exists(saved));
        assertTrue(Files.size(saved) > 1_000, "a video");
        assertNoNameOnTheScreen();
        type(KeyCode.ESCAPE);
        waitUntil(
                "the session is written down",
                () -> Files.exists(folder.resolve("person").resolve("session.bin")));
    }

    private void assertNoNameOnTheScreen() {
        String texts = onScreen(() -> lookup(node -> node instanceof Labeled).queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .reduce("", (all, one) -> all + "\n" + one));
        assertFalse(texts.contains(TwoPatients.CANARY), texts);
        for (Window window : onScreen(() -> List.copyOf(Window.getWindows()))) {
            if (window instanceof Stage shown) {
                assertFalse(String.valueOf(shown.getTitle()).contains(TwoPatients.CANARY));
            }
        }
    }

    private static void assertNoName(Path mine) throws IOException {
        try (Stream<Path> files = Files.walk(mine)) {
            for (Path file : files.toList()) {
                assertFalse(file.getFileName().toString().contains(TwoPatients.CANARY), file.toString());
                if (Files.isRegularFile(file) && Files.size(file) < 64 << 20) {
                    byte[] bytes = Files.readAllBytes(file);
                    assertFalse(text(bytes).contains(TwoPatients.CANARY), file.toString());
                    assertFalse(
                            text(bytes).replace("\0", "").contains(TwoPatients.CANARY), file + ", two bytes a letter");
                }
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void ofTwoHundredMixedAndBrokenFilesTheGoodOnesOpenAndTheOthersSayWhy() throws IOException {
        Path broken = shared("badinput/generated/dicom");
        assumeTrue(Files.isDirectory(broken), "the malformed files are not here");
        Path mixed = Files.createDirectories(folder.resolve("mixed"));
        byte[] good = Files.readAllBytes(SmallLoop.file(cache()));
        for (int i = 0; i < GOOD; i++) {
            Files.write(mixed.resolve(String.format("%03d-run.dcm", 4 * i)), good);
        }
        try (Stream<Path> files = Files.list(broken)) {
            List<Path> bad = files.filter(file -> file.toFile().length() < 1 << 20)
                    .sorted()
                    .limit(FILES - GOOD)
                    .toList();
            for (int i = 0; i < bad.size(); i++) {
                Files.copy(bad.get(i), mixed.resolve(String.format("%03d-%d-odd.dcm", 4 * (i / 3), i % 3)));
            }
        }
        int count = mixed.toFile().list().length;
        assumeTrue(count == FILES, "fewer malformed files than the story needs");
        onScreen(() -> {
            workstation.models().denoising().automaticProperty().set(false);
            return true;
        });
        ScreenWatch watch = onScreen(ScreenWatch::begin);
        open(mixed);
        waitUntil(
                "all files have been tried",
                () -> session().loops().size() + session().refused().size() == FILES);
        long longest = onScreen(watch::longestOwnMillis);
        assertTrue(longest < 1_000, "the screen stood still for " + longest + " ms");
        assertTrue(
                session().loops().size() >= GOOD, "open: " + session().loops().size());
        for (RefusedFile refused : session().refused()) {
            assertTrue(refused.reason().endsWith(".") && refused.reason().length() > 20, refused.reason());
        }
        type(KeyCode.PAGE_DOWN);
        settle();
        screenshot("two-hundred-files");
    }

    @Test
    void twoLoopsInARowOfOtherSizesAndRatesEachKeepTheirOwn() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        Path other = Files.createDirectories(folder.resolve("other"));
        TwoPatients.write(other);
        OpenLoop first = currentLoop();
        type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        clickOn("#preset-low");
        drag("#raw-canvas", MouseButton.PRIMARY).moveBy(120, 40).drop();
        settle();
        double width = windowWidth();
        onScreen(() -> {
            workstation.open(List.of(other.resolve("IM0003")));
            return true;
        });
        waitUntil(
                "the other is looked at",
                () -> session().current().filter(loop -> loop != first).isPresent());
        waitUntilProcessed();
        OpenLoop second = currentLoop();
        assertEquals(128, second.frames().size().columns());
        assertEquals(256, first.frames().size().columns());
        assertTrue(rate().startsWith("15.2 frames/s"), rate());
        assertEquals(0, onScreen(() -> viewer().shownIndex().orElseThrow()));
        assertEquals(1, onScreen(() -> second.settingsProperty().get().strength()));
        clickOn("#mode-three-panes");
        settle();
        screenshot("two-loops-second");
        type(KeyCode.PAGE_UP);
        waitUntil("the first is back", () -> viewer().shownIndex().equals(java.util.Optional.of(3)));
        assertTrue(rate().startsWith("15 frames/s"), rate());
        assertTrue(onScreen(() -> first.settingsProperty().get().strength()) < 1);
        assertEquals(width, windowWidth(), "its window is as it was left");
        assertEquals(
                CompareMode.THREE_PANES,
                onScreen(() ->
                        workstation.models().viewer().compare().modeProperty().get()));
    }

    private double windowWidth() {
        return onScreen(() ->
                workstation.models().viewer().look().windowProperty().getValue().windowWidth());
    }

    private String rate() {
        return onScreen(() -> lookup("#rate").<Labeled>query().getText());
    }
}
