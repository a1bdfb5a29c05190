package org.clearcine.core.video;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process of the video program: its memory and its output are bounded by the system, its environment is empty, its words
 * are thrown away, because they may hold names. It ends when this is closed, whatever it is doing.
 */
public final class VideoProcess implements Closeable {

    /** Longer than any frame takes to decode; a process that gives nothing for as long hangs. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A process that is killed is gone in milliseconds. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private static final String MEMORY_KIB = "4194304";
    private static final int FILE_BLOCK = 512;
    private static final Path SHELL = Path.of("/bin/sh");

    private final Process process;

    private VideoProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a process that reads one open file and writes another, by {@code -fd 0 -i fd:} and {@code pipe:1}; it is told the
     * path of neither.
     *
     * @param mostBytes after so many bytes of output the system stops it
     */
    public static VideoProcess between(Path input, Path output, List<String> command, long mostBytes)
            throws IOException {
        return start(new ProcessBuilder(bounded(command, mostBytes))
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile()));
    }

    /** Starts a process that is fed through {@link #input} and that writes a file by itself. */
    public static VideoProcess fed(List<String> command, long mostBytes) throws IOException {
        return start(new ProcessBuilder(bounded(command, mostBytes)).redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    private static VideoProcess start(ProcessBuilder builder) throws IOException {
        Map<String, String> environment = builder.environment();
        Optional<String> windows = Optional.ofNullable(environment.get("SystemRoot"));
        environment.clear();
        windows.ifPresent(root -> environment.put("SystemRoot", root));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new VideoProcess(builder.start());
        } catch (IOException failure) {
            throw new IOException("The program that reads and writes video could not be started.", failure);
        }
    }

    /** The shell sets the limits and is then replaced by the program. */
    private static List<String> bounded(List<String> command, long mostBytes) {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        long blocks = Math.floorDiv(mostBytes, FILE_BLOCK) + 1;
        String limits = "ulimit -v " + MEMORY_KIB + "; ulimit -f " + blocks + "; ulimit -c 0; exec \"$0\" \"$@\"";
        List<String> wrapped = new ArrayList<>(List.of(SHELL.toString(), "-c", limits));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Where a process that is fed takes its input from; closing it says that there is no more. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** Whether it has come to an end, good or bad. */
    public boolean hasEnded() {
        return !process.isAlive();
    }

    /**
     * Waits for the end.
     *
     * @return whether the process says that all went well
     * @throws IOException with a sentence, if it does not end in time; it is stopped then
     */
    public boolean endsWell(Duration patience) throws IOException {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                throw new IOException("The video program did not answer and was stopped.");
            }
            return process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException("The video program was stopped.", stopped);
        }
    }

    /** Ends the process at once, and waits until it is gone so that it writes nothing any more. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
