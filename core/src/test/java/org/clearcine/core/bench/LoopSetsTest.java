package org.clearcine.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.Test;

class LoopSetsTest {

    @Test
    void whatDecidesBetweenWeightsIsOfOtherKindsThanWhatIsReported() throws Exception {
        List<BenchLoop> development = LoopSets.of("development");
        assertEquals(26, development.size());
        for (BenchLoop loop : development) {
            assertFalse(SceneCatalog.heldOutNames().contains(loop.scene()), loop.scene());
        }
        assertEquals(
                SceneCatalog.heldOutNames(),
                LoopSets.of("own").stream().map(BenchLoop::scene).distinct().collect(Collectors.toList()));
    }

    @Test
    void twoLoopsOfOneKindShowDifferentScenes() throws Exception {
        List<BenchLoop> development = LoopSets.of("development");
        TruthLoop first = development.get(0).source().open();
        TruthLoop second = development.get(2).source().open();
        assertEquals(development.get(0).scene(), development.get(2).scene());
        assertEquals(14, first.clean().frameCount());
        assertTrue(first.truth().isScored(4) && !first.truth().isScored(12));
        assertFalse(Arrays.equals(
                first.clean().frame(5).toArray(), second.clean().frame(5).toArray()));
    }
}
