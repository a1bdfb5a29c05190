package org.clearcine.core.physics.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderStudyTest {

    private static final List<String> THREE = List.of("raw", "strength 50", "strength 100");

    @TempDir
    private Path folder;

    @Test
    void showsEveryPairEquallyOftenOnBothSides() throws IOException {
        ReaderStudy study = ReaderStudy.open(THREE, 40, 5, folder.resolve("a.csv"));
        assertEquals(120, study.trialCount());
        int left = 0;
        while (study.next().isPresent()) {
            ReaderTrial trial = study.next().get();
            left += trial.left() < trial.right() ? 1 : 0;
            study.answer(trial.left() < trial.right());
        }
        assertTrue(left > 40 && left < 80, "sides are drawn: " + left);
        assertArrayEquals(new int[] {0, 40, 40}, study.wins()[0]);
    }

    @Test
    void goesOnWhereItStoppedEvenAfterACutLine() throws IOException {
        Path file = folder.resolve("b.csv");
        ReaderStudy first = ReaderStudy.open(THREE, 5, 5, file);
        for (int i = 0; i < 7; i++) {
            first.answer(true);
        }
        Files.writeString(file, "8,1", StandardOpenOption.APPEND);
        ReaderStudy again = ReaderStudy.open(THREE, 5, 5, file);
        assertEquals(8, again.next().orElseThrow().number());
        assertArrayEquals(first.wins(), again.wins());
        again.answer(false);
        assertEquals(9, ReaderStudy.open(THREE, 5, 5, file).next().orElseThrow().number());
    }

    @Test
    void refusesTheFileOfAnotherStudy() throws IOException {
        Path file = folder.resolve("c.csv");
        ReaderStudy.open(THREE, 5, 5, file);
        assertThrows(IOException.class, () -> ReaderStudy.open(THREE, 6, 5, file));
    }

    @Test
    void findsTheWorthsThatMadeTheChoices() {
        double[] worth = {0.5, 1, 2};
        int[][] wins = new int[3][3];
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
        Estimate first = BradleyTerry.preferences(new int[][] {{0, 12}, {8, 0}}, 1)[0];
        assertTrue(first.covers(0.5), first.toString());
    }
}
