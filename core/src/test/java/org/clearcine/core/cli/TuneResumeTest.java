package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.tuning.run.SiteStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fine-tuning run of the command line that is killed goes on with {@code tune --resume}. */
class TuneResumeTest {

    @TempDir
    Path folder;

    @Test
    void goesOnFromTheLastCheckpointAfterAKillAndOnlyOnce() throws Exception {
        Path studies = folder.resolve("in");
        SiteStudies.write(studies, 2, 64, 6);
        List<String> places = List.of(
                "--work",
                folder.resolve("runs").toString(),
                "--models",
                folder.resolve("models").toString());
        List<String> begin = new ArrayList<>(
                List.of("tune", studies.toString(), "--id", "room", "--small", "--steps", "300", "--by", "Dr Test"));
        begin.addAll(places);
        Process process = start(begin);
        while (process.isAlive() && !events().contains("\"HELD_OUT\",\"step\":100")) {
            Thread.sleep(10);
        }
        assertTrue(process.isAlive(), () -> "it ended by itself: " + events());
        process.destroyForcibly().waitFor();
        assertFalse(events().contains("\"ENDED\""), "killed in the middle");
        CommandRun resumed = resume(places);
        assertEquals(0, resumed.exitCode(), resumed.err());
        ModelRecord record = new ModelRegistry(ModelLibrary.installed(), folder.resolve("models")).record("room");
        assertEquals(List.of(0L, 100L, 200L, 300L), record.curves().heldOutSteps());
        assertEquals("Dr Test", record.lineage().madeBy());
        CommandRun again = resume(places);
        assertFalse(again.exitCode() == 0);
        assertTrue(again.err().contains("There is no run to go on with."), again.err());
    }

    private static CommandRun resume(List<String> places) {
        List<String> arguments = new ArrayList<>(List.of("tune", "--resume"));
        arguments.addAll(places);
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC"));
        for (String property : List.of("clearcine.root", "clearcine.home", "ai.djl.offline")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CommandProcess.class.getName()));
        command.addAll(arguments);
        File messages = folder.resolve("messages.txt").toFile();
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(messages))
                .redirectError(ProcessBuilder.Redirect.appendTo(messages))
                .start();
    }

    private String events() {
        if (!Files.isDirectory(folder.resolve("runs"))) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(each -> each.endsWith("events.jsonl")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException | UncheckedIOException vanished) {
            // The run renames and deletes files meanwhile: look again.
            return "";
        }
    }
}
