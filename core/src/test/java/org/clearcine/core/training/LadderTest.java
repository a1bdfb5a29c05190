package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.StudentNetwork;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What training of every variant promises, on networks and loops too small to be of use. */
class LadderTest {

    private static final Ladder.Scale TINY = new Ladder.Scale(
            new NetworkView.Widths(1, 1, new StudentNetwork.Size(2, 2, 2, 1, 1, 1)), Precision.FLOAT32, 1, 16);

    private static final long STEPS = 105;
    private static final long STOP = 102;

    @TempDir
    static Path folder;

    @BeforeAll
    static void oneThread() throws Exception {
        TorchRuntime.useThreads(1);
    }

    private static Ladder ladder(String name) throws Exception {
        Path work = Files.createDirectories(folder.resolve(name));
        return new Ladder(new Ladder.Request(1, STEPS, 3, work), TINY);
    }

    private static float[] curve(String name, Variant variant) throws Exception {
        try (TrainedVariant trained = ladder(name).train(variant, ProgressMonitor.NONE)) {
            return trained.curve();
        }
    }

    /** Cancels once, after a number of steps of the last training it sees. */
    private record StopAfter(String stage, long steps, boolean[] reached) implements ProgressMonitor {

        @Override
        public void progress(String now, long done, long total) {
            reached[0] |= now.equals(stage) && total == STEPS && done >= steps;
        }

        @Override
        public boolean isCancelled() {
            return reached[0];
        }
    }

    @Test
    void teacherAndDistillationGiveTheSameCurveTwiceAndAlsoWhenInterrupted() throws Exception {
        float[] teacher = curve("once", Variant.TEACHER);
        float[] student = curve("once", Variant.DISTILLATION);
        assertEquals(1, teacher.length);
        StopAfter stop = new StopAfter("training", STOP, new boolean[1]);
        assertThrows(CancelledException.class, () -> ladder("broken").train(Variant.TEACHER, stop));
        assertEquals(
                100,
                Checkpoint.read(folder.resolve("broken").resolve("teacher.ckpt"))
                        .step());
        assertArrayEquals(teacher, curve("broken", Variant.TEACHER));
        StopAfter again = new StopAfter("training", STOP, new boolean[1]);
        Path distilled = folder.resolve("broken").resolve("distillation.ckpt");
        assertThrows(CancelledException.class, () -> {
            while (!Files.exists(distilled)) {
                ladder("broken").train(Variant.DISTILLATION, again);
            }
        });
        assertArrayEquals(student, curve("broken", Variant.DISTILLATION));
        for (String file : List.of("teacher.ckpt", "distillation.ckpt")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("once").resolve(file)),
                    Files.readAllBytes(folder.resolve("broken").resolve(file)),
                    file);
        }
    }

    @Test
    void neverShowsTheTeacherTheFrameItself() {
        for (int count = 2; count < 8; count++) {
            for (int frame = 0; frame < count; frame++) {
                List<Integer> neighbours = FrameContext.neighboursOf(frame, count);
                assertEquals(4, neighbours.size());
                assertFalse(neighbours.contains(frame), frame + " of " + count + ": " + neighbours);
                for (int index : neighbours) {
                    assertTrue(index >= 0 && index < count, frame + " of " + count + ": " + neighbours);
                }
            }
        }
        assertEquals(List.of(2, 3, 5, 6), FrameContext.neighboursOf(4, 8));
        assertEquals(List.of(3, 0, 2, 3), FrameContext.neighboursOf(1, 8));
        assertThrows(IllegalArgumentException.class, () -> FrameContext.neighboursOf(0, 1));
    }

    private static List<Frame> noisyFrames(int count) {
        Random random = new Random(4);
        List<Frame> frames = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            float[] values = new float[48 * 64];
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        (float) Math.rint(400 + 100 * Math.sin(0.2 * (i % 64 + 3 * t)) + 20 * random.nextGaussian());
            }
            frames.add(Frame.owning(new FrameSize(48, 64), values));
        }
        return frames;
    }

    private static List<float[]> causalBases(List<Frame> frames) throws Exception {
        NoiseModel noise = new NoiseModel(1, 0);
        List<float[]> planes = new ArrayList<>();
        for (FrameContext context : new ContextReader(new FrameList(frames), noise).read(NetworkView.CAUSAL)) {
            float[] values = new float[NetworkView.CAUSAL.planeValues(context.size())];
            NetworkView.CAUSAL.write(context, new PatchPlace(0, 0, 48, 64), values, 0);
            planes.add(values);
        }
        return planes;
    }

    @Test
    void whatTheLiveStudentSeesDoesNotDependOnFramesToCome() throws Exception {
        List<Frame> frames = noisyFrames(6);
        List<float[]> whole = causalBases(frames);
        List<float[]> first = causalBases(frames.subList(0, 4));
        for (int t = 0; t < 4; t++) {
            assertArrayEquals(first.get(t), whole.get(t), "frame " + t);
        }
    }

    @Test
    void everyVariantHasANameAndTrainsAndDenoises() throws Exception {
        for (Variant variant : List.of(
                Variant.TEACHER_MERGED, Variant.OURS_CAUSAL, Variant.PAPER_LITERAL, Variant.BLIND_SPOT, Variant.SURE)) {
            assertEquals(variant, Variant.named(variant.id()).orElseThrow());
            try (TrainedVariant trained = new Ladder(
                            new Ladder.Request(1, 12, 5, Files.createDirectories(folder.resolve("all"))), TINY)
                    .train(variant, ProgressMonitor.NONE)) {
                List<Frame> result = trained.denoise(new FrameList(noisyFrames(4)));
                assertEquals(4, result.size());
                for (float value : result.get(3).toArray()) {
                    assertTrue(value > 0 && value < 1000, variant + " gives " + value);
                }
            }
        }
        assertTrue(Variant.named("+magic").isEmpty());
    }
}
