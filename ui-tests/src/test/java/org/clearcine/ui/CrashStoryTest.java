package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.settings.Preferences;
import org.clearcine.app.shell.Commands;
import org.clearcine.app.tools.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine takes the program away from me in the middle of a case; I start it again and read on. */
class CrashStoryTest extends WorkstationStory {

    private static final List<String> SCREEN =
            List.of("glass.platform", "monocle.platform", "headless.geometry", "prism.order", "prism.text");

    @TempDir
    static Path folder;

    @Override
    protected Preferences preferences() {
        return Preferences.read(folder);
    }

    @Test
    void afterAKillTheCaseIsThereAsILeftIt() throws Exception {
        Path file = folder.resolve(TwoPatients.CANARY + ".dcm");
        Files.copy(SmallLoop.file(cache()), file);
        killed(file);
        byte[] journal = Files.readAllBytes(folder.resolve("session.bin"));
        assertFalse(new String(journal, StandardCharsets.ISO_8859_1).contains(TwoPatients.CANARY), "it names no file");
        onScreen(() -> {
            workstation.begin();
            return true;
        });
        waitUntil(
                "the loop is back",
                () -> viewer().shownIndex().equals(java.util.Optional.of(InterruptedReading.INDEX)));
        OpenLoop loop = currentLoop();
        Commands.Models models = workstation.models();
        assertEquals(1, onScreen(() -> session().loops().size()));
        assertEquals(
                InterruptedReading.STRENGTH,
                onScreen(() -> loop.settingsProperty().get().strength()));
        assertEquals(
                InterruptedReading.CENTER,
                onScreen(
                        () -> models.viewer().look().windowProperty().getValue().windowCenter()));
        assertEquals(
                InterruptedReading.WIDTH,
                onScreen(
                        () -> models.viewer().look().windowProperty().getValue().windowWidth()));
        assertEquals(
                2, onScreen(() -> models.viewer().look().panZoomProperty().get().zoom()));
        assertEquals(
                CompareMode.WIPE,
                onScreen(() -> models.viewer().compare().modeProperty().get()));
        assertTrue(onScreen(() -> loop.keyFrames().contains(2)));
        Readings readings =
                onScreen(() -> models.tools().reading().readingsProperty().get());
        assertEquals(1, readings.measurements().size());
        assertTrue(readings.calibration().isMetric());
        assertTrue(onScreen(
                () -> session().messageProperty().get().orElseThrow().sentence().startsWith("Brought back")));
        waitUntilProcessed();
        screenshot("after-a-crash");
        waitUntil("it is written down again", () -> Files.exists(folder.resolve("session.bin")));
        onScreen(() -> {
            workstation.close();
            return true;
        });
        assertFalse(Files.exists(folder.resolve("session.bin")), "after an orderly end nothing is left");
    }

    /** SIGKILL, which no program hears of. */
    private static void killed(Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx700m"));
        SCREEN.stream()
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of(
                "-Dclearcine.data=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                InterruptedReading.class.getName(),
                folder.toString(),
                file.toString()));
        Path log = folder.resolve("child.log");
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Path ready = folder.resolve("ready");
        for (int i = 0; i < 2_000 && child.isAlive() && !Files.exists(ready); i++) {
            Thread.sleep(100);
        }
        assertTrue(Files.exists(ready), () -> "the reading was not written down: " + textOf(log));
        child.destroyForcibly();
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        assertEquals(128 + 9, child.exitValue());
    }

    private static String textOf(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
