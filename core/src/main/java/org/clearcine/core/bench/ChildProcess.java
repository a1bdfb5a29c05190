package org.clearcine.core.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs another program to its end and says how much processor time it took.
 *
 * <p>The time is that of the finished child from the system's own accounting (getrusage), as the shell's {@code times} prints
 * it: user and system, over all its threads.
 */
final class ChildProcess {

    private static final long LONGEST_SECONDS = 600;
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");

    /** What a finished child leaves: its processor time, and what it wrote on standard error. */
    record Outcome(double cpuMillis, String messages) {}

    private ChildProcess() {}

    /** Whether a program of this name can be started. */
    static boolean exists(String program) {
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs a program with arguments; its standard input and output are empty and ignored.
     *
     * @param folder where its messages are kept meanwhile
     * @throws IOException if it cannot be started, fails, or takes more than ten minutes
     */
    static Outcome run(List<String> command, Path folder) throws IOException {
        Path messages = Files.createTempFile(folder, "messages", ".txt");
        List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\"; code=$?; times >&2; exit $code", "sh"));
        timed.addAll(command);
        Process process = new ProcessBuilder(timed)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(messages.toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command.get(0) + " did not finish within " + LONGEST_SECONDS + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The wait for " + command.get(0) + " was interrupted.", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String text = Files.readString(messages, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IOException(
                    command.get(0) + " failed: " + text.lines().findFirst().orElse("no message") + ".");
        }
        return new Outcome(childMillis(text), text);
    }

    /** The second line of {@code times} is that of the children: user, then system time. */
    static double childMillis(String messages) {
        List<String> lines = messages.stripTrailing().lines().toList();
        Matcher matcher = TIMES.matcher(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        double millis = 0;
        while (matcher.find()) {
            millis += Integer.parseInt(matcher.group(1)) * 60_000.0 + Double.parseDouble(matcher.group(2)) * 1000;
        }
        return millis;
    }
}
