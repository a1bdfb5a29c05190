package org.clearcine.core.tuning.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that trains: a Java of its own at low priority, which goes on when the workstation closes and whose end gives all
 * its memory back.
 *
 * <p>It speaks by appending lines to its folder's file of events and listens to its folder's order, so that whoever opens the folder
 * later can take over where another left.
 */
public final class TuningProcess {

    private static final List<String> DETACHERS = List.of("/usr/bin/setsid", "/bin/setsid");

    private final WorkFolder work;

    /** An entry that can be told to run a work folder: a class with a main, and the arguments before the folder. */
    public record EntryPoint(String mainClass, List<String> arguments) {

        public EntryPoint {
            arguments = List.copyOf(arguments);
        }
    }

    /** A process for a folder; nothing is started yet. */
    public TuningProcess(WorkFolder work) {
        this.work = work;
    }

    public WorkFolder work() {
        return work;
    }

    /** Whether a run is going on among those of this folder. */
    public boolean isRunning() throws IOException {
        return RunLock.isHeld(work.path().toAbsolutePath().getParent());
    }

    /**
     * Starts it, from its last checkpoint if there is one.
     *
     * @throws IOException if a run is going on already, or no process can be started
     */
    public Process start(EntryPoint entry) throws IOException {
        if (isRunning()) {
            throw new IOException("Another fine-tuning run is going on; only one runs at a time.");
        }
        work.order(WorkFolder.Order.GO_ON);
        File events = work.events().toFile();
        return ChildJava.builder(command(entry))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(events))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        work.path().resolve("messages.txt").toFile()))
                .start();
    }

    private List<String> command(EntryPoint entry) {
        List<String> command = new ArrayList<>();
        DETACHERS.stream()
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst()
                .ifPresent(command::add);
        command.addAll(ChildJava.command(entry));
        command.add(work.path().toAbsolutePath().toString());
        return command;
    }
}
