package org.clearcine.core.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.part10.Part10Reader;
import org.clearcine.core.frame.FrameSource;

/**
 * Opens every file of a list and decodes a frame of it; run in a Java machine of its own.
 *
 * <p>Prints, tab separated, a line when it begins with a file and one when it is done: what happened, milliseconds, bytes
 * allocated, reason, sentence. A file that takes longer than the deadline ends the machine; whoever started it goes on behind
 * that file.
 */
final class BadInputReplay {

    static final int DEADLINE_EXIT_CODE = 99;
    private static final long DEADLINE_MILLIS = 10_000;

    private volatile long startedAt = System.nanoTime();

    private BadInputReplay() {}

    /** Arguments: a file with a path a line, and the line number, from 0, to begin at. */
    public static void main(String[] arguments) throws IOException {
        List<String> paths = Files.readAllLines(Path.of(arguments[0]));
        BadInputReplay replay = new BadInputReplay();
        Thread watchdog = new Thread(replay::watch, "deadline");
        watchdog.setDaemon(true);
        watchdog.start();
        for (int i = Integer.parseInt(arguments[1]); i < paths.size(); i++) {
            replay.startedAt = System.nanoTime();
            System.out.println("BEGIN\t" + i);
            System.out.println("END\t" + i + "\t" + replay.replay(Path.of(paths.get(i))));
        }
    }

    private void watch() {
        try {
            while (millis() < DEADLINE_MILLIS) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(DEADLINE_EXIT_CODE);
    }

    private long millis() {
        return (System.nanoTime() - startedAt) / 1_000_000;
    }

    private String replay(Path path) {
        long allocatedBefore = allocatedBytes();
        String outcome;
        try {
            outcome = outcome(path);
        } catch (Throwable e) {
            outcome = "WRONG_EXCEPTION\t-\t" + e.getClass().getName();
        }
        String[] parts = outcome.split("\t", 2);
        long allocated = allocatedBytes() - allocatedBefore;
        return parts[0] + "\t" + millis() + "\t" + allocated + "\t" + parts[1];
    }

    private static String outcome(Path path) throws IOException {
        try (DicomLoop loop = DicomReader.open(path, Limits.DEFAULT)) {
            try {
                FrameSource frames = loop.cineLoop().frames();
                frames.frame(frames.frameCount() / 2);
                return "DECODED\t-\t-";
            } catch (BadInputException e) {
                return "REFUSED_FRAME\t" + e.reason() + "\t" + described(e);
            }
        } catch (BadInputException e) {
            boolean parsed = e.reason() == BadInputException.Reason.MISSING && isParsed(path);
            return (parsed ? "NO_PICTURE\t" : "REFUSED\t") + e.reason() + "\t" + described(e);
        }
    }

    private static boolean isParsed(Path path) throws IOException {
        try {
            new Part10Reader(Limits.DEFAULT).open(path).close();
            return true;
        } catch (BadInputException e) {
            return false;
        }
    }

    /** The sentence, but only if the exception also knows its file. */
    private static String described(BadInputException e) {
        return e.file().isPresent() ? e.sentence() : "";
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
