package org.clearcine.app.habits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.clearcine.core.storage.DurableFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The workstation's own files, while a process that writes them gets {@code kill -9} at its first, second, ... last call of
 * the system that changes a disk: what was there before is there, or what was to be there, and it goes on from either.
 *
 * <p>Figures in docs/export.md. {@code -Dclearcine.kills=200} does the same where nothing was there before.
 */
class AppWriterKillsTest {

    private static final String CHANGES =
            "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,ftruncate,chmod,fchmod";
    private static final Set<String> KINDS = Set.of(CHANGES.split(","));
    private static final boolean FROM_NOTHING = Integer.getInteger("clearcine.kills", 0) > 0;
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsStrace() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        Process probe = new ProcessBuilder("/usr/bin/strace", "-o", "/dev/null", "/bin/true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(probe.waitFor() == 0, "processes may not be traced here");
    }

    @ParameterizedTest
    @EnumSource(AppWriter.class)
    void aKillAtAnyCallThatChangesTheDiskLeavesTheOldOrTheNew(AppWriter writer) throws Exception {
        int kills = 0;
        if (!writer.isFirstOfItsKind()) {
            kills += killAtEveryCall(writer, 1);
        }
        if (writer.isFirstOfItsKind() || FROM_NOTHING) {
            kills += killAtEveryCall(writer, 0);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %d kills, each left the old or the new",
                writer.name().toLowerCase(Locale.ROOT),
                kills));
        // The least there is: a line is added to a file and forced to the disk.
        assertTrue(kills >= 2, kills + " kills of " + writer);
    }

    /** How many calls there were to be killed at. */
    private int killAtEveryCall(AppWriter writer, int before) throws Exception {
        int kills = 0;
        for (String call : calls(writer, before)) {
            Path place = prepared(writer, before, call);
            int status = write(writer, place, "trace=" + CHANGES, "-e", "inject=" + call);
            assertEquals(KILLED, status, writer + " at " + call);
            int found = writer.read(place);
            assertTrue(allowed(writer, before).contains(found), writer + " killed at " + call + " left " + found);
            DurableFile.sweep(place);
            writer.write(place, 2);
            assertEquals(2, writer.read(place), writer + " goes on after " + call);
            kills++;
        }
        return kills;
    }

    /** The calls that the writer makes from the first one on that concerns its folder, as what strace is to inject. */
    private List<String> calls(AppWriter writer, int before) throws Exception {
        Path place = prepared(writer, before, "calls");
        Path trace = folder.resolve("trace-" + before);
        assertEquals(
                0, write(writer, place, "trace=openat," + CHANGES, "-o", trace.toString()), writer + " left alone");
        assertEquals(2, writer.read(place), writer + " left alone");
        Map<String, Integer> numbers = new HashMap<>();
        List<String> calls = new ArrayList<>();
        boolean begun = false;
        for (String line : Files.readAllLines(trace)) {
            String[] words = line.strip().split("[ (]+", 3);
            begun |= line.contains(place.toString()) && !line.contains("execve");
            if (words.length == 3 && KINDS.contains(words[1])) {
                // strace counts each kind of call, in each thread.
                int number = numbers.merge(words[1] + words[0], 1, Integer::sum);
                if (begun) {
                    calls.add(words[1] + ":signal=SIGKILL:when=" + number);
                }
            }
        }
        return calls;
    }

    private Path prepared(AppWriter writer, int before, String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(before + " " + name.replace(':', ' ')));
        if (before == 1) {
            writer.write(place, 1);
            assertEquals(1, writer.read(place), writer + " before");
        }
        return place;
    }

    /** A study that is begun and answered in one go may stand between the two. */
    private static Set<Integer> allowed(AppWriter writer, int before) {
        boolean inSteps =
                before == 0 && (writer == AppWriter.READER_ANSWER || writer == AppWriter.PHANTOM_TEMPLATE_RENAMED);
        return inSteps ? Set.of(0, 1, 2) : Set.of(before, 2);
    }

    /** Writes generation 2 in a process of its own, traced as the options say; its exit status. */
    private static int write(AppWriter writer, Path place, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/strace", "-f", "-qq", "-e"));
        command.addAll(List.of(options));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AppWriter.Child.class.getName()));
        command.addAll(List.of(writer.name(), place.toString()));
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(child.waitFor(3, TimeUnit.MINUTES), writer + " does not end");
        return child.exitValue();
    }
}
