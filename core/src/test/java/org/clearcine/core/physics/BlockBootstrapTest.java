package org.clearcine.core.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

class BlockBootstrapTest {

    @Test
    void coversTheTruthAboutNineteenTimesInTwenty() {
        int covered = 0;
        int rounds = 300;
        for (int round = 0; round < rounds; round++) {
            Randomness random = Randomness.of(round, 1);
            double[] values = new double[96];
            for (int i = 0; i < values.length; i++) {
                values[i] = 5 + random.gaussian();
            }
            covered += new BlockBootstrap(values.length, round).mean(values).covers(5) ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) rounds, 0.05);
    }

    @Test
    void isWiderWhereFramesRememberEachOther() {
        double[] fresh = new double[96];
        double[] lagging = new double[96];
        Randomness random = Randomness.of(3, 1);
        double state = 0;
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = random.gaussian();
            state = 0.8 * state + 0.6 * random.gaussian();
            lagging[i] = state;
        }
        BlockBootstrap bootstrap = new BlockBootstrap(96, 1);
        Estimate narrow = bootstrap.mean(fresh);
        Estimate wide = bootstrap.mean(lagging);
        assertTrue(wide.high() - wide.low() > 1.6 * (narrow.high() - narrow.low()));
    }

    @Test
    void givesNoIntervalForThreeFrames() {
        Estimate estimate = new BlockBootstrap(3, 1).mean(new double[] {1, 2, 3});
        assertEquals(Estimate.exact(2), estimate);
    }
}
