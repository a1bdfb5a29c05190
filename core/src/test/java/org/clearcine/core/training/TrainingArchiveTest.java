package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops that went through an archive among the training loops: on request, and only then. */
class TrainingArchiveTest {

    private static final LoopMaker.Shares HALF = new LoopMaker.Shares(0, 0.5);
    private static final LoopMaker.Shares ALL = new LoopMaker.Shares(0, 1);

    @TempDir
    private Path folder;

    @Test
    void theShareIsKept() {
        long chosen = LongStream.range(0, 2000)
                .filter(seed -> TrainingArchive.isChosen(seed, 0.2))
                .count();
        assertEquals(400, chosen, 60);
        assertFalse(TrainingArchive.isChosen(3, 0));
        assertTrue(TrainingArchive.isChosen(3, 1));
    }

    @Test
    void aLoopThatIsNotOfTheShareIsTheSameAsEver() throws Exception {
        long seed = LongStream.range(0, 100)
                .filter(each -> !TrainingArchive.isChosen(each, 0.5))
                .findFirst()
                .orElseThrow();
        assertArrayEquals(simulated(seed, LoopMaker.Shares.NONE), simulated(seed, HALF));
    }

    @Test
    void anArchivedLoopIsWrittenWithItsTruthAndIsAnotherThanTheDetectors() throws Exception {
        byte[] archived = simulated(11, ALL);
        Path file = folder.resolve("archived");
        Files.write(file, archived);
        LoopPlanes planes = LoopPlanes.open(file);
        assertTrue(planes.header().hasTruth());
        assertEquals(6, planes.header().frames());
        assertFalse(Arrays.equals(archived, simulated(11, LoopMaker.Shares.NONE)));
        assertArrayEquals(archived, simulated(11, ALL));
    }

    /** Half are smoothed, which leaves the noise of the coarsest near the limit that weights are trusted up to. */
    @Test
    void theirNoiseReachesUpToTheCorrelationThatIsWrittenDown() throws Exception {
        List<Double> correlations = new ArrayList<>();
        for (long seed = 1; seed <= 24; seed++) {
            TrainingArchive loop = archived(seed);
            NoiseModel noise = NoiseEstimator.estimate(new FrameList(loop.noisy()));
            if (loop.isUsable(noise)) {
                correlations.add(
                        (noise.correlation().rho(1, 0) + noise.correlation().rho(0, 1)) / 2);
            }
        }
        Collections.sort(correlations);
        assertTrue(correlations.size() > 12, correlations.size() + " usable loops");
        double coarsest = correlations.get(correlations.size() - 1);
        assertTrue(coarsest > 0.5, "coarsest " + coarsest);
        assertTrue(coarsest < TrainingArchive.HIGHEST_CORRELATION + 0.1, "coarsest " + coarsest);
    }

    private static TrainingArchive archived(long seed) throws Exception {
        ImagingChain chain = TrainingArchive.chain(seed);
        SceneFormat format = new SceneFormat(new FrameSize(128, 128), 6, 15, 0.25);
        SimulatedLoop loop = new SimulatedLoop(SceneCatalog.training(format, seed), chain, seed);
        List<Frame> noisy = new ArrayList<>();
        List<Frame> clean = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            noisy.add(loop.exposure(index).noisy());
            clean.add(loop.exposure(index).clean());
        }
        return TrainingArchive.of(noisy, clean, chain, seed);
    }

    private byte[] simulated(long seed, LoopMaker.Shares shares) throws Exception {
        Path file = folder.resolve("loop");
        new LoopMaker(64, 6, shares).simulate(seed, file);
        return Files.readAllBytes(file);
    }
}
