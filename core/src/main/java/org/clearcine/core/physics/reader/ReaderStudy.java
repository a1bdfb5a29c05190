package org.clearcine.core.physics.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * A two-alternative forced-choice study: every pair of alternatives equally often, sides and order drawn from a seed, answers kept
 * on disk as they are given.
 *
 * <p>The file is CSV with the plan in its first line: alternatives, repetitions and seed. A file of another plan is refused, so
 * that no two studies mix. A line that a crash cut short is left out.
 */
public final class ReaderStudy {

    private static final String COLUMNS = "trial,left,right,chosen";

    private final List<String> alternatives;
    private final List<ReaderTrial> trials;
    private final List<Integer> chosen = new ArrayList<>();
    private final Path file;

    private ReaderStudy(List<String> alternatives, List<ReaderTrial> trials, Path file) {
        this.alternatives = alternatives;
        this.trials = trials;
        this.file = file;
    }

    /**
     * Begins a study, or goes on with the one in the file.
     *
     * @param alternatives names of what is compared, at least 2; the reader never sees them
     * @param repetitions how often each pair is shown
     * @throws IOException if the file cannot be used, or belongs to another study
     */
    public static ReaderStudy open(List<String> alternatives, int repetitions, long seed, Path file)
            throws IOException {
        if (alternatives.size() < 2 || repetitions < 1) {
            throw new IllegalArgumentException(alternatives.size() + " alternatives, " + repetitions + " times");
        }
        ReaderStudy study =
                new ReaderStudy(List.copyOf(alternatives), trials(alternatives.size(), repetitions, seed), file);
        String plan = "# " + String.join(" | ", alternatives).replaceAll("\\R", " ") + "; " + repetitions
                + " repetitions; seed " + seed;
        if (Files.exists(file)) {
            study.resume(plan);
        } else {
            study.append(plan + "\n" + COLUMNS + "\n");
        }
        return study;
    }

    private static List<ReaderTrial> trials(int count, int repetitions, long seed) {
        List<int[]> pairs = new ArrayList<>();
        Randomness random = Randomness.of(seed, 601);
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                for (int k = 0; k < repetitions; k++) {
                    pairs.add(random.chance(0.5) ? new int[] {i, j} : new int[] {j, i});
                }
            }
        }
        List<ReaderTrial> trials = new ArrayList<>();
        while (!pairs.isEmpty()) {
            int[] pair = pairs.remove(random.integer(pairs.size()));
            trials.add(new ReaderTrial(trials.size() + 1, pair[0], pair[1]));
        }
        return List.copyOf(trials);
    }

    private void resume(String plan) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> lines = whole.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(plan) || !lines.get(1).equals(COLUMNS)) {
            throw new IOException("This file belongs to another reader study; choose a new one.");
        }
        for (String line : lines.subList(2, Math.min(lines.size(), trials.size() + 2))) {
            ReaderTrial trial = trials.get(chosen.size());
            boolean left = line.equals(line(trial, true));
            if (!left && !line.equals(line(trial, false))) {
                throw new IOException("The reader study in this file was changed by hand.");
            }
            chosen.add(left ? trial.left() : trial.right());
        }
        if (whole.length() < text.length()) {
            Files.writeString(file, whole, StandardCharsets.UTF_8);
        }
    }

    /** The next trial; empty when all are answered. */
    public Optional<ReaderTrial> next() {
        return chosen.size() < trials.size() ? Optional.of(trials.get(chosen.size())) : Optional.empty();
    }

    public int trialCount() {
        return trials.size();
    }

    /** Takes the answer to the next trial; it is on disk when this returns. */
    public void answer(boolean left) throws IOException {
        ReaderTrial trial = next().orElseThrow(() -> new IllegalStateException("all trials are answered"));
        append(line(trial, left) + "\n");
        chosen.add(left ? trial.left() : trial.right());
    }

    private static String line(ReaderTrial trial, boolean left) {
        return trial.number() + "," + trial.left() + "," + trial.right() + "," + (left ? trial.left() : trial.right());
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

    /** {@code wins[i][j]}: how often i was chosen over j so far. */
    public int[][] wins() {
        int[][] wins = new int[alternatives.size()][alternatives.size()];
        for (int t = 0; t < chosen.size(); t++) {
            ReaderTrial trial = trials.get(t);
            int winner = chosen.get(t);
            wins[winner][winner == trial.left() ? trial.right() : trial.left()]++;
        }
        return wins;
    }
}
