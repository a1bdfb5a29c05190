package org.clearcine.core.tuning.run;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.training.CostProbe;

/**
 * A probe of the cost in a process of its own, as a run will be: with its priority and one thread, and without leaving the engine's
 * memory behind in the viewer.
 */
public final class CostProcess {

    private static final String NO_ANSWER = "What a run takes on this computer could not be measured.";
    private static final long POLL_MILLIS = 40;

    /**
     * What the process says, a line of JSON each: how far it is, what it found, or a sentence why it found nothing.
     *
     * @param mebibytes below 0 where the system does not tell
     */
    public record Line(
            String stage,
            long done,
            long total,
            double millisPerStep,
            double microsecondsPerPixel,
            long mebibytes,
            String fault) {

        public static Line stage(String stage, long done, long total) {
            return new Line(stage, done, total, 0, 0, 0, "");
        }

        public static Line found(CostProbe.Measured found) {
            return new Line(
                    "",
                    0,
                    0,
                    found.millisPerStep(),
                    found.microsecondsPerPixel(),
                    found.mebibytes().orElse(-1),
                    "");
        }

        public static Line fault(String sentence) {
            return new Line("", 0, 0, 0, 0, 0, sentence);
        }

        public String asJson() {
            return new Gson().toJson(this);
        }

        private CostProbe.Measured measured() {
            return new CostProbe.Measured(
                    millisPerStep,
                    microsecondsPerPixel,
                    mebibytes < 0 ? OptionalLong.empty() : OptionalLong.of(mebibytes));
        }
    }

    private final TuningProcess.EntryPoint entry;

    /** @param entry a class whose main takes the parent's id, patches a step and their side, and answers in {@link Line}s */
    public CostProcess(TuningProcess.EntryPoint entry) {
        this.entry = entry;
    }

    /**
     * Takes a few seconds.
     *
     * @throws IOException with a sentence, if nothing could be measured
     * @throws CancelledException if the monitor asks for it; the process is ended at once
     */
    public CostProbe.Measured measure(String parent, TuningRequest.Size size, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<String> command = new ArrayList<>(ChildJava.command(entry));
        command.addAll(List.of(parent, Integer.toString(size.batch()), Integer.toString(size.patchSide())));
        Process process = ChildJava.builder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            return heard(process, reader, progress).orElseThrow(() -> new IOException(NO_ANSWER));
        } catch (InterruptedException e) {
            throw new CancelledException();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<CostProbe.Measured> heard(Process process, BufferedReader reader, ProgressMonitor progress)
            throws IOException, CancelledException, InterruptedException {
        boolean ended = false;
        while (true) {
            while (reader.ready()) {
                Optional<CostProbe.Measured> found = heard(reader.readLine(), progress);
                if (found.isPresent()) {
                    return found;
                }
            }
            if (ended) {
                return Optional.empty();
            }
            progress.checkCancelled();
            ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static Optional<CostProbe.Measured> heard(String text, ProgressMonitor progress) throws IOException {
        Line line;
        try {
            line = new Gson().fromJson(text, Line.class);
        } catch (JsonParseException e) {
            // Libraries may speak on the same channel.
            return Optional.empty();
        }
        if (line == null || line.fault == null) {
            return Optional.empty();
        }
        if (!line.fault.isEmpty()) {
            throw new IOException(line.fault);
        }
        if (line.total > 0) {
            progress.progress(line.stage, line.done, line.total);
            return Optional.empty();
        }
        return Optional.of(line.measured());
    }
}
