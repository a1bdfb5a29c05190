package org.clearcine.core.physics.reader;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * What is shown in a study. The same plan always gives the same trials.
 *
 * <p>Every pair of conditions is shown equally often on every loop. A pair that is repeated changes sides, so that with an even number
 * of repetitions each condition stands equally often on either side; which side comes first is drawn so that it is
 * balanced over pairs and loops. A repetition begins only when all pairs of the one before were shown.
 *
 * @param loops keys of the loops, such as hashes
 * @param conditions what is compared; the reader never sees it
 * @param repetitions how often each pair is shown on each loop
 * @param catchTrials pairs of twice the same, strewn in
 */
public record ReaderPlan(List<String> loops, List<String> conditions, int repetitions, int catchTrials, long seed) {

    private static final int MOST_TRIALS = 2000;

    public ReaderPlan {
        loops = List.copyOf(loops);
        conditions = List.copyOf(conditions);
        if (loops.isEmpty() || conditions.size() < 2 || repetitions < 1 || catchTrials < 0) {
            throw new IllegalArgumentException(loops.size() + " loops, " + conditions.size() + " conditions, "
                    + repetitions + " times, " + catchTrials + " catch trials");
        }
    }

    /** How many trials there are, catch trials among them. */
    public int trialCount() {
        return loops.size() * conditions.size() * (conditions.size() - 1) / 2 * repetitions + catchTrials;
    }

    /** Whether somebody can be asked for so much. */
    public boolean isFeasible() {
        return trialCount() <= MOST_TRIALS;
    }

    /** All trials in the order in which they are shown. */
    public List<ReaderTrial> trials() {
        Randomness random = Randomness.of(seed, 601);
        List<int[]> pairs = new ArrayList<>();
        for (int loop = 0; loop < loops.size(); loop++) {
            for (int i = 0; i < conditions.size(); i++) {
                for (int j = i + 1; j < conditions.size(); j++) {
                    pairs.add(new int[] {loop, i, j});
                }
            }
        }
        shuffle(pairs, random);
        // Every other pair of the shuffled list begins with its sides exchanged.
        List<int[]> shown = new ArrayList<>();
        for (int k = 0; k < repetitions; k++) {
            List<int[]> round = new ArrayList<>();
            for (int p = 0; p < pairs.size(); p++) {
                int[] pair = pairs.get(p);
                boolean exchanged = (p + k) % 2 == 1;
                round.add(exchanged ? new int[] {pair[0], pair[2], pair[1]} : pair);
            }
            shuffle(round, random);
            shown.addAll(round);
        }
        for (int c = 0; c < catchTrials; c++) {
            int same = random.integer(conditions.size());
            shown.add(random.integer(shown.size() + 1), new int[] {random.integer(loops.size()), same, same});
        }
        List<ReaderTrial> trials = new ArrayList<>();
        for (int[] one : shown) {
            trials.add(new ReaderTrial(trials.size() + 1, one[0], one[1], one[2]));
        }
        return List.copyOf(trials);
    }

    private static void shuffle(List<int[]> list, Randomness random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.integer(i + 1);
            int[] kept = list.get(i);
            list.set(i, list.get(other));
            list.set(other, kept);
        }
    }
}
