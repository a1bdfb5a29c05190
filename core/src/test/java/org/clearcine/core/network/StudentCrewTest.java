package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** Frames that are under way together against each by itself. */
class StudentCrewTest {

    private static final StudentNetwork.Size TINY = new StudentNetwork.Size(4, 4, 8, 1, 1, 1);

    private static Map<String, Tensor> weights() throws NetworkUnavailableException {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 7);
            new StudentNetwork(set, StudentInput.PLANES, TINY);
            return new TreeMap<>(set.toTensors());
        }
    }

    @Test
    void framesUnderWayTogetherComeOutAsEachByItself() throws Exception {
        FrameSize size = new FrameSize(64, 96);
        check(size, 7);
    }

    @Test
    void soDoTilesOfLargeFrames() throws Exception {
        check(new FrameSize(48, 2 * StudentRunner.TILE + 24), 3);
    }

    private static void check(FrameSize size, int count) throws Exception {
        List<StudentInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(StudentRunnerTest.input(size, i));
        }
        List<float[]> results = new ArrayList<>();
        try (StudentCrew crew = StudentCrew.open(TINY, weights(), Precision.FLOAT32, ProgressMonitor.NONE)) {
            inputs.forEach(input -> crew.begin(input, size));
            for (int i = 0; i < count; i++) {
                results.add(crew.next());
            }
        }
        try (StudentRunner alone = StudentRunner.open(TINY, weights(), Precision.FLOAT32)) {
            for (int i = 0; i < count; i++) {
                assertArrayEquals(StudentRunnerTest.tiled(alone, inputs.get(i), size), results.get(i));
            }
        }
    }

    @Test
    void largeFramesAreUnderWayOneAtATime() throws Exception {
        try (StudentCrew crew = StudentCrew.open(TINY, weights(), Precision.FLOAT32, ProgressMonitor.NONE)) {
            assertEquals(1, crew.room(new FrameSize(2048, 2048)));
            assertEquals(1, crew.room(new FrameSize(4096, 4096)));
            int processors = Runtime.getRuntime().availableProcessors();
            assertEquals(Math.min(2, processors) + 1, crew.room(new FrameSize(512, 512)));
        }
    }
}
