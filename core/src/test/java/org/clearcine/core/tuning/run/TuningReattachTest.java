package org.clearcine.core.tuning.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run whose starter was killed is found alive by another process, which hears all of it and ends it. */
class TuningReattachTest {

    @TempDir
    Path site;

    @Test
    @Timeout(300)
    void aRunThatOutlivesItsStarterIsHeardFromItsBeginningAndObeys() throws Exception {
        TinyTuning.registry(site);
        WorkFolder begun = TinyTuning.work(site, "orphan", TinyTuning.studies(site, 2), 4_000);
        Process starter = start(begun.path());
        WorkFolder found = WorkFolder.unfinished(begun.path().getParent()).orElseThrow();
        TuningProcess process = new TuningProcess(found);
        List<TuningEvent> heard = new ArrayList<>();
        EventTail tail = new EventTail(found);
        while (heard.stream().noneMatch(event -> event.kind() == TuningEvent.Kind.HELD_OUT && event.step() >= 100)) {
            heard.addAll(tail.next());
            Thread.sleep(5);
            if (starter.isAlive() && process.isRunning()) {
                starter.destroyForcibly().waitFor();
            }
        }
        assertFalse(starter.isAlive());
        assertTrue(process.isRunning(), "it goes on without its starter");
        assertThrows(
                IOException.class,
                () -> process.start(new TuningProcess.EntryPoint(TinyTuning.class.getName(), List.of())),
                "a second one is refused");
        assertEquals(TuningEvent.Kind.STAGE, heard.get(0).kind(), "heard from the beginning");
        found.order(WorkFolder.Order.STOP_AND_KEEP_BEST);
        while (found.ending().isEmpty() || process.isRunning()) {
            Thread.sleep(20);
        }
        assertTrue(TinyTuning.registry(site).find("orphan").isPresent());
    }

    private Process start(Path work) throws Exception {
        File said = site.resolve("said.txt").toFile();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String property : List.of("clearcine.root", "clearcine.home", "ai.djl.offline")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), TinyStarter.class.getName(), work.toString()));
        Process starter = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        while (starter.isAlive() && !Files.readString(said.toPath()).contains("started")) {
            Thread.sleep(5);
        }
        return starter;
    }
}
