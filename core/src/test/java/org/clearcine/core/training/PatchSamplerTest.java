package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.network.StudentInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchSamplerTest {

    private static final int SIDE = 16;

    @TempDir
    Path folder;

    @Test
    void neverShowsTheUntouchedFrameBesideTheRecorruptedOne() throws Exception {
        new LoopMaker(48, 3).simulate(7, folder.resolve("0.planes"));
        List<LoopPlanes> loops = LoopFolder.open(folder);
        PatchSampler sampler = new PatchSampler(new PatchSampler.Settings(40, SIDE, 0.5), Supervision.RECORRUPTED, 11);
        PatchBatch batch = sampler.next(loops);
        int repeated = 0;
        for (int slot = 0; slot < batch.count; slot++) {
            double[] distance = distancesToTheCentre(batch, slot);
            for (int k = 0; k < distance.length; k++) {
                boolean same = distance[k] == 0;
                repeated += same && k != StudentInput.REACH ? 1 : 0;
                // An untouched copy would lie half a noise deviation away, an independent frame farther.
                assertTrue(same || distance[k] > 0.7, "frame " + k + " lies " + distance[k] + " from the centre");
            }
            assertEquals(0, distance[StudentInput.REACH]);
        }
        assertTrue(repeated > 20, "ends and forgotten sides are among the patches: " + repeated);
    }

    /** Root mean square difference of each frame of the window to the centre, in noise deviations. */
    private static double[] distancesToTheCentre(PatchBatch batch, int slot) {
        double[] sums = new double[StudentInput.WINDOW];
        int pixels = SIDE / 2 * (SIDE / 2);
        for (int i = 0; i < pixels; i++) {
            int at = (slot * pixels + i) * StudentInput.PLANES;
            for (int k = 0; k < sums.length; k++) {
                for (int c = 0; c < 4; c++) {
                    double d = 8 * (batch.planes[at + 4 * k + c] - batch.planes[at + 4 * StudentInput.REACH + c]);
                    sums[k] += d * d / (4 * pixels);
                }
            }
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] = Math.sqrt(sums[k]);
        }
        return sums;
    }
}
