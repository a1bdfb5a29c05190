package org.clearcine.core.physics.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearcine.core.physics.Estimate;

/**
 * What the answers of a study say.
 *
 * @param conditions in the order of the plan
 * @param preferences of each condition: the share of choices it would win against an average one, see {@link BradleyTerry}
 * @param leftShare how often left was chosen where a side was chosen; 0.5 without a habit
 * @param consistency how often a pair that was shown again was answered alike
 * @param catchEqual how often twice the same was called equal
 * @param choices trials that are no catch trials
 */
public record ReaderResult(
        List<String> conditions,
        List<Estimate> preferences,
        Estimate leftShare,
        Estimate consistency,
        Estimate catchEqual,
        int choices) {

    private static final double NORMAL_95 = 1.96;

    public ReaderResult {
        conditions = List.copyOf(conditions);
        preferences = List.copyOf(preferences);
    }

    /** The result so far. An answer that both are equal is half a win for each. */
    public static ReaderResult of(ReaderStudy study) {
        int n = study.plan().conditions().size();
        double[][] wins = new double[n][n];
        int left = 0;
        int sided = 0;
        int caught = 0;
        int catches = 0;
        int choices = 0;
        for (ReaderStudy.Answered one : study.answered()) {
            sided += one.answer() == ReaderAnswer.EQUAL ? 0 : 1;
            left += one.answer() == ReaderAnswer.LEFT ? 1 : 0;
            if (one.trial().isCatch()) {
                catches++;
                caught += one.answer() == ReaderAnswer.EQUAL ? 1 : 0;
                continue;
            }
            choices++;
            double leftWins = one.answer() == ReaderAnswer.LEFT ? 1 : one.answer() == ReaderAnswer.EQUAL ? 0.5 : 0;
            wins[one.trial().left()][one.trial().right()] += leftWins;
            wins[one.trial().right()][one.trial().left()] += 1 - leftWins;
        }
        return new ReaderResult(
                study.plan().conditions(),
                List.of(BradleyTerry.preferences(wins, study.plan().seed())),
                share(left, sided),
                consistency(study.answered()),
                share(caught, catches),
                choices);
    }

    /** Of all pairs of answers to the same question, how many agree. */
    private static Estimate consistency(List<ReaderStudy.Answered> answered) {
        Map<String, List<Integer>> byQuestion = new HashMap<>();
        for (ReaderStudy.Answered one : answered) {
            ReaderTrial trial = one.trial();
            if (!trial.isCatch()) {
                String question = trial.loop() + ":" + Math.min(trial.left(), trial.right()) + ":"
                        + Math.max(trial.left(), trial.right());
                byQuestion
                        .computeIfAbsent(question, key -> new ArrayList<>())
                        .add(one.chosen().orElse(-1));
            }
        }
        int alike = 0;
        int compared = 0;
        for (List<Integer> same : byQuestion.values()) {
            for (int k = 1; k < same.size(); k++) {
                compared++;
                alike += same.get(k).equals(same.get(k - 1)) ? 1 : 0;
            }
        }
        return share(alike, compared);
    }

    /** A share with its interval after Wilson (Journal of the American Statistical Association 22, 1927). */
    static Estimate share(int hits, int of) {
        if (of == 0) {
            return Estimate.NONE;
        }
        double p = (double) hits / of;
        double z = NORMAL_95 * NORMAL_95;
        double middle = (p + z / (2 * of)) / (1 + z / of);
        double half = NORMAL_95 * Math.sqrt(p * (1 - p) / of + z / (4.0 * of * of)) / (1 + z / of);
        return new Estimate(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** What came out, in words that need no statistics. */
    public String inWords() {
        int best = 0;
        for (int i = 1; i < preferences.size(); i++) {
            best = preferences.get(i).value() > preferences.get(best).value() ? i : best;
        }
        StringBuilder words = new StringBuilder("In " + choices + " choices ");
        if (preferences.get(best).low() > 0.5) {
            words.append("the reader preferred \u201C")
                    .append(conditions.get(best))
                    .append("\u201D: it would win ")
                    .append(percent(preferences.get(best)))
                    .append(" of choices against an average one.");
        } else {
            words.append("no condition was clearly preferred; the intervals of all of them hold 50 %.");
        }
        if (leftShare.isKnown() && !leftShare.covers(0.5)) {
            words.append(" Beware: one side was chosen more often than the other (left ")
                    .append(percent(leftShare))
                    .append(").");
        }
        if (consistency.isKnown()) {
            words.append(" Shown again, a pair was answered alike in ")
                    .append(percent(consistency))
                    .append('.');
        }
        if (catchEqual.isKnown()) {
            words.append(" Twice the same was called equal in ")
                    .append(percent(catchEqual))
                    .append('.');
        }
        return words.append(
                        " A preference is not a finding: it says nothing of whether a lesion or a wire tip is seen.")
                .toString();
    }

    private static String percent(Estimate share) {
        return String.format(
                Locale.ROOT, "%.0f %% (%.0f to %.0f %%)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }
}
