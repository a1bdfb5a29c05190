package org.clearcine.core.physics.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderStudyTest {

    private static final List<String> THREE = List.of("raw", "classical@0.50", "classical@1.00");
    private static final ReaderPlan PLAN = new ReaderPlan(List.of("a", "b"), THREE, 4, 5, 7);

    @TempDir
    private Path folder;

    @Test
    void showsEveryPairOfEveryLoopEquallyOftenOnBothSides() {
        Map<String, Integer> shown = new HashMap<>();
        int catches = 0;
        for (ReaderTrial trial : PLAN.trials()) {
            shown.merge(trial.loop() + ":" + trial.left() + ":" + trial.right(), 1, Integer::sum);
            catches += trial.isCatch() ? 1 : 0;
        }
        assertEquals(29, PLAN.trialCount());
        assertEquals(29, PLAN.trials().size());
        assertEquals(5, catches);
        for (int loop = 0; loop < 2; loop++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    assertTrue(i == j || shown.get(loop + ":" + i + ":" + j) == 2, loop + ":" + i + ":" + j);
                }
            }
        }
    }

    @Test
    void theSeedDecidesOrderAndSides() {
        assertEquals(PLAN.trials(), new ReaderPlan(List.of("a", "b"), THREE, 4, 5, 7).trials());
        assertNotEquals(PLAN.trials(), new ReaderPlan(List.of("a", "b"), THREE, 4, 5, 8).trials());
    }

    @Test
    void goesOnFromTheFileAloneEvenAfterACutLine() throws IOException {
        Path file = folder.resolve("b.csv");
        ReaderStudy first = ReaderStudy.begin(PLAN, file);
        for (int i = 0; i < 7; i++) {
            first.answer(i % 2 == 0 ? ReaderAnswer.LEFT : ReaderAnswer.EQUAL, 1500);
        }
        assertTrue(first.undo());
        Files.writeString(file, "8,1", StandardOpenOption.APPEND);
        ReaderStudy again = ReaderStudy.resume(file);
        assertEquals(PLAN, again.plan());
        assertEquals(first.answered(), again.answered());
        assertEquals(7, again.next().orElseThrow().number());
        again.answer(ReaderAnswer.RIGHT, 900);
        assertEquals(8, ReaderStudy.resume(file).next().orElseThrow().number());
    }

    @Test
    void everyAnswerIsOnDiskBeforeTheNextOneIsAsked() throws IOException {
        Path file = folder.resolve("c.csv");
        ReaderStudy study = ReaderStudy.begin(PLAN, file);
        for (int i = 1; i <= 5; i++) {
            study.answer(ReaderAnswer.LEFT, 1);
            assertEquals(i, ReaderStudy.resume(file).answerCount(), "as a program that was killed now would find it");
        }
    }

    @Test
    void refusesAFileThatIsNoStudyOrWasChanged() throws IOException {
        Path file = folder.resolve("d.csv");
        ReaderStudy.begin(PLAN, file).answer(ReaderAnswer.LEFT, 1);
        assertThrows(IOException.class, () -> ReaderStudy.begin(PLAN, file), "never overwritten");
        Files.writeString(file, "9,0,0,1,left,3\n", StandardOpenOption.APPEND);
        assertThrows(IOException.class, () -> ReaderStudy.resume(file));
        Path other = Files.writeString(folder.resolve("e.csv"), "a,b\n1,2\n");
        assertThrows(IOException.class, () -> ReaderStudy.resume(other));
    }

    @Test
    void aReaderWhoAlwaysPrefersTheSameIsTakenAtHisWord() throws IOException {
        ReaderStudy study = ReaderStudy.begin(PLAN, folder.resolve("f.csv"));
        while (study.next().isPresent()) {
            ReaderTrial trial = study.next().get();
            study.answer(
                    trial.isCatch()
                            ? ReaderAnswer.EQUAL
                            : trial.left() > trial.right() ? ReaderAnswer.LEFT : ReaderAnswer.RIGHT,
                    1);
        }
        ReaderResult result = ReaderResult.of(study);
        assertTrue(result.preferences().get(2).low() > 0.5, result.toString());
        assertEquals(1, result.consistency().value());
        assertEquals(1, result.catchEqual().value());
        assertEquals(0.5, result.leftShare().value(), 1e-9, "sides are balanced");
        assertTrue(result.inWords().contains("preferred \u201Cclassical@1.00\u201D"), result.inWords());
        assertTrue(ReaderFile.csv(study, Provenance.of("ClearCine 1")).contains("# preference classical@1.00: "));
        assertEquals(
                29,
                ReaderFile.csv(study, Provenance.of("ClearCine 1"))
                        .lines()
                        .filter(line -> line.matches("\\d+,.*"))
                        .count());
    }

    @Test
    void aReaderWhoAlwaysSaysLeftIsFoundOut() throws IOException {
        ReaderStudy study = ReaderStudy.begin(PLAN, folder.resolve("g.csv"));
        while (study.next().isPresent()) {
            study.answer(ReaderAnswer.LEFT, 1);
        }
        ReaderResult result = ReaderResult.of(study);
        assertFalse(result.leftShare().covers(0.5));
        assertEquals(0, result.catchEqual().value());
        for (Estimate preference : result.preferences()) {
            assertEquals(0.5, preference.value(), 1e-6);
        }
        assertTrue(result.inWords().contains("no condition was clearly preferred"), result.inWords());
        assertTrue(result.inWords().contains("one side"), result.inWords());
    }

    @Test
    void findsTheWorthsThatMadeTheChoices() {
        double[] worth = {0.5, 1, 2};
        double[][] wins = new double[3][3];
        Randomness random = Randomness.of(3, 3);
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                for (int k = 0; k < 2000; k++) {
                    boolean first = random.chance(worth[i] / (worth[i] + worth[j]));
                    wins[first ? i : j][first ? j : i]++;
                }
            }
        }
        double[] found = BradleyTerry.worth(wins);
        for (int i = 0; i < 3; i++) {
            assertEquals(worth[i], found[i], 0.07 * worth[i]);
        }
        Estimate best = BradleyTerry.preferences(wins, 1)[2];
        assertTrue(best.covers(2.0 / 3), best.toString());
        assertTrue(best.low() > 0.6);
    }

    @Test
    void sixtyToFortyInTwentyChoicesIsNotYetAPreference() {
        Estimate first = BradleyTerry.preferences(new double[][] {{0, 12}, {8, 0}}, 1)[0];
        assertTrue(first.covers(0.5), first.toString());
    }
}
