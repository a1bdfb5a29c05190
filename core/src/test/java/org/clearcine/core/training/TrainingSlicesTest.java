package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.noise.NoiseEstimator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slices of a reconstruction among the training loops: on request, and only then. */
class TrainingSlicesTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAShareTheLoopsAreThoseOfTheShippedRecipe() throws Exception {
        Path plain = folder.resolve("plain");
        Path none = folder.resolve("none");
        new LoopMaker(64, 5).simulate(7, plain);
        new LoopMaker(64, 5, LoopMaker.Shares.NONE).simulate(7, none);
        assertArrayEquals(Files.readAllBytes(plain), Files.readAllBytes(none));
    }

    @Test
    void aLoopThatIsNotOfTheShareIsTheSameAsEver() throws Exception {
        long seed = LongStream.range(0, 100)
                .filter(each -> !TrainingSlices.isChosen(each, 0.5))
                .findFirst()
                .orElseThrow();
        Path plain = folder.resolve("plain");
        Path beside = folder.resolve("beside");
        new LoopMaker(64, 5).simulate(seed, plain);
        new LoopMaker(64, 5, new LoopMaker.Shares(0.5, 0)).simulate(seed, beside);
        assertArrayEquals(Files.readAllBytes(plain), Files.readAllBytes(beside));
    }

    @Test
    void theShareIsKept() {
        long chosen = LongStream.range(0, 2000)
                .filter(seed -> TrainingSlices.isChosen(seed, 0.2))
                .count();
        assertEquals(400, chosen, 60);
        assertFalse(TrainingSlices.isChosen(3, 0));
        assertTrue(TrainingSlices.isChosen(3, 1));
    }

    @Test
    void slicesAreWrittenAsLoopsWithTheirTruth() throws Exception {
        Path file = folder.resolve("slices");
        new LoopMaker(64, 6, new LoopMaker.Shares(1, 0)).simulate(11, file);
        LoopPlanes planes = LoopPlanes.open(file);
        assertTrue(planes.header().hasTruth());
        assertEquals(6, planes.header().frames());
    }

    /** What the weights would be trusted with: see {@link TrainingSlices#LEAST_DISTANT_CORRELATION}. */
    @Test
    void theirNoiseLiesWithinTheRangeThatIsWrittenDown() throws Exception {
        double least = 1;
        for (long seed = 1; seed <= 6; seed++) {
            TrainingSlices slices = TrainingSlices.of(new FrameSize(192, 192), 10, seed);
            NoiseCorrelation noise =
                    NoiseEstimator.estimate(new FrameList(slices.noisy())).correlation();
            assertTrue(noise.rho(1, 0) < 0.62, "neighbours " + noise.rho(1, 0));
            for (int pixels = 2; pixels <= 3; pixels++) {
                least = Math.min(least, (noise.rho(pixels, 0) + noise.rho(0, pixels)) / 2);
            }
        }
        assertTrue(least > TrainingSlices.LEAST_DISTANT_CORRELATION, "least " + least);
        assertTrue(least < -0.03, "least " + least);
    }
}
