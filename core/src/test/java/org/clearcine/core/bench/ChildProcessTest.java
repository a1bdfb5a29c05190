package org.clearcine.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ChildProcessTest {

    @TempDir
    private Path folder;

    @Test
    void readsUserAndSystemTimeOfTheChildren() {
        assertEquals(61_750, ChildProcess.childMillis("a message\n0m0.00s 0m0.01s\n1m1.50s 0m0.25s\n"), 1e-6);
    }

    @Test
    void countsTheTimeThatTheChildWorks() throws IOException {
        String work = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";
        ChildProcess.Outcome outcome = ChildProcess.run(List.of("sh", "-c", work), folder);
        assertTrue(outcome.cpuMillis() > 5, outcome.cpuMillis() + " ms");
    }

    @Test
    void doesNotCountTheTimeThatTheChildSleeps() throws IOException {
        assertTrue(ChildProcess.run(List.of("sleep", "0.4"), folder).cpuMillis() < 200);
    }

    @Test
    void saysWhatAFailedChildSaid() {
        IOException failure = assertThrows(
                IOException.class,
                () -> ChildProcess.run(List.of("sh", "-c", "echo no such filter >&2; exit 3"), folder));
        assertTrue(failure.getMessage().contains("no such filter"), failure.getMessage());
    }

    @Test
    void knowsWhichProgramsThereAre() {
        assertTrue(ChildProcess.exists("sh"));
        assertFalse(ChildProcess.exists("no-program-of-this-name"));
        assertFalse(ChildProcess.exists("/no/program"));
    }
}
