package org.clearcine.core.physics.reader;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.storage.DurableFile;

/**
 * A two-alternative forced-choice study under way: its plan, and the answers, kept on disk as they are given.
 *
 * <p>The file is CSV with the plan in its first line, so that it can be gone on with from the file alone. It is only ever added to:
 * taking an answer back is a line of its own. A line that a crash cut short is left out, so a crash costs at most the answer
 * that was being given.
 */
public final class ReaderStudy {

    private static final String COLUMNS = "trial,loop,left,right,answer,milliseconds";
    private static final String UNDO = "undo";
    private static final String PLAN = "# plan ";

    private final ReaderPlan plan;
    private final List<ReaderTrial> trials;
    private final List<ReaderAnswer> answers = new ArrayList<>();
    private final Path file;

    private ReaderStudy(ReaderPlan plan, Path file) {
        this.plan = plan;
        this.file = file;
        trials = plan.trials();
    }

    /**
     * Begins a study.
     *
     * @throws IOException if the file is there already or cannot be written
     */
    public static ReaderStudy begin(ReaderPlan plan, Path file) throws IOException {
        ReaderStudy study = new ReaderStudy(plan, file);
        if (Files.exists(file)) {
            throw new IOException("There is a study of this name already; go on with it, or choose another name.");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        String head = PLAN + new Gson().toJson(plan) + "\n" + COLUMNS + "\n";
        // Whole or not at all: a file without a plan could neither be gone on with nor begun anew.
        DurableFile.write(file, head.getBytes(StandardCharsets.UTF_8));
        return study;
    }

    /**
     * Goes on with the study in a file.
     *
     * @throws IOException if it cannot be read, is no study, or was changed by hand
     */
    public static ReaderStudy resume(Path file) throws IOException {
        // Not readString: it would refuse a line that was cut within a letter.
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> lines = whole.lines().toList();
        if (lines.size() < 2 || !lines.get(0).startsWith(PLAN) || !lines.get(1).equals(COLUMNS)) {
            throw new IOException("This file holds no reader study.");
        }
        ReaderStudy study = new ReaderStudy(plan(lines.get(0).substring(PLAN.length())), file);
        for (String line : lines.subList(2, lines.size())) {
            study.replay(line);
        }
        if (whole.length() < text.length()) {
            study.cut(wholeLines(bytes));
        }
        return study;
    }

    /** Length up to and with the last line break. */
    private static long wholeLines(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] != '\n') {
            length--;
        }
        return length;
    }

    private static ReaderPlan plan(String json) throws IOException {
        try {
            return new Gson().fromJson(json, ReaderPlan.class);
        } catch (JsonParseException | IllegalArgumentException | NullPointerException damaged) {
            throw new IOException("The plan in this reader study is damaged.", damaged);
        }
    }

    private void replay(String line) throws IOException {
        if (line.equals(UNDO) && !answers.isEmpty()) {
            answers.remove(answers.size() - 1);
            return;
        }
        String[] parts = line.split(",", -1);
        Optional<ReaderTrial> trial = next();
        if (parts.length != 6 || trial.isEmpty() || !line.startsWith(line(trial.get()))) {
            throw new IOException("The reader study in this file was changed by hand.");
        }
        try {
            answers.add(ReaderAnswer.valueOf(parts[4].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw new IOException("The reader study in this file was changed by hand.", unknown);
        }
    }

    public ReaderPlan plan() {
        return plan;
    }

    /** The next trial; empty when all are answered. */
    public Optional<ReaderTrial> next() {
        return answers.size() < trials.size() ? Optional.of(trials.get(answers.size())) : Optional.empty();
    }

    public int trialCount() {
        return trials.size();
    }

    public int answerCount() {
        return answers.size();
    }

    /** All trials that are answered, with what was said. */
    public List<Answered> answered() {
        List<Answered> list = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            list.add(new Answered(trials.get(i), answers.get(i)));
        }
        return List.copyOf(list);
    }

    /** A trial and what was said. */
    public record Answered(ReaderTrial trial, ReaderAnswer answer) {

        /** Number of the condition that was chosen; empty where both were found equal. */
        public Optional<Integer> chosen() {
            return switch (answer) {
                case LEFT -> Optional.of(trial.left());
                case RIGHT -> Optional.of(trial.right());
                case EQUAL -> Optional.empty();
            };
        }
    }

    /**
     * Takes the answer to the next trial; it is on disk when this returns.
     *
     * @param milliseconds how long the pair was looked at
     */
    public void answer(ReaderAnswer answer, long milliseconds) throws IOException {
        ReaderTrial trial = next().orElseThrow(() -> new IllegalStateException("all trials are answered"));
        append(line(trial) + answer.name().toLowerCase(Locale.ROOT) + "," + milliseconds + "\n");
        answers.add(answer);
    }

    /** Takes the last answer back; false where there is none. */
    public boolean undo() throws IOException {
        if (answers.isEmpty()) {
            return false;
        }
        append(UNDO + "\n");
        answers.remove(answers.size() - 1);
        return true;
    }

    private static String line(ReaderTrial trial) {
        return trial.number() + "," + trial.loop() + "," + trial.left() + "," + trial.right() + ",";
    }

    private void append(String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void cut(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }
}
