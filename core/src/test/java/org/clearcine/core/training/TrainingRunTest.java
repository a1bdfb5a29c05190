package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.StudentNetwork;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny network on one tiny simulated loop: the run's promises, not the network's worth. */
class TrainingRunTest {

    private static final StudentNetwork.Size TINY = new StudentNetwork.Size(4, 4, 8, 1, 1, 1);
    private static final Loss LOSS = new DecibelLoss(new EdgeWeight(3, 2), 0.005);

    @TempDir
    static Path folder;

    private static List<LoopPlanes> loops;

    @BeforeAll
    static void simulatesALoop() throws Exception {
        TorchRuntime.useThreads(1);
        new LoopMaker(64, 6).simulate(5, folder.resolve("0.planes"));
        loops = LoopFolder.open(folder);
    }

    private static StudentTrainer trainer() throws Exception {
        return new StudentTrainer(new StudentTrainer.Settings(TINY, Precision.FLOAT32, 1, 0.99));
    }

    private static TrainingPlan plan(String checkpoint, Supervision supervision) {
        return new TrainingPlan(
                new PatchSampler.Settings(2, 16, 0.1),
                new CosineSchedule(3e-3, 10, 200),
                supervision,
                9,
                folder.resolve(checkpoint),
                100);
    }

    /** Runs until {@code stopAt} steps are done, then cancels as a user would. */
    private static Map<String, Tensor> train(String checkpoint, Supervision supervision, long stopAt) throws Exception {
        try (StudentTrainer trainer = trainer()) {
            TrainingRun run = new TrainingRun(
                    trainer, supervision == Supervision.TRUTH ? LOSS : new SquareLoss(), plan(checkpoint, supervision));
            run.resume();
            try {
                run.run(() -> loops, new StopAt(stopAt));
            } catch (CancelledException expected) {
                assertTrue(run.step() >= stopAt);
            }
            return run.averagedWeights();
        }
    }

    private static final class StopAt implements ProgressMonitor {
        private final long step;
        private boolean reached;

        StopAt(long step) {
            this.step = step;
        }

        @Override
        public void progress(String stage, long done, long total) {
            reached = done >= step && step < total;
        }

        @Override
        public boolean isCancelled() {
            return reached;
        }
    }

    @Test
    void trainsOnAnyThreadNotOnlyTheOneThatStartedTheNatives() throws Exception {
        List<Throwable> failures = new ArrayList<>();
        Thread other = new Thread(() -> {
            try (StudentTrainer trainer = trainer()) {
                TrainingRun run = new TrainingRun(trainer, LOSS, plan("other-thread", Supervision.TRUTH));
                run.run(() -> loops, new StopAt(3));
            } catch (CancelledException stopped) {
                return;
            } catch (Exception | Error failure) {
                failures.add(failure);
            }
        });
        other.start();
        other.join();
        assertEquals(List.of(), failures);
    }

    @Test
    void givesTheSameCurveTwiceAndAlsoWhenInterrupted() throws Exception {
        Map<String, Tensor> once = train("once.ckpt", Supervision.TRUTH, 200);
        train("broken.ckpt", Supervision.TRUTH, 150);
        assertEquals(100, Checkpoint.read(folder.resolve("broken.ckpt")).step());
        Map<String, Tensor> resumed = train("broken.ckpt", Supervision.TRUTH, 200);
        float[] curve = Checkpoint.read(folder.resolve("once.ckpt")).curve();
        assertEquals(2, curve.length);
        assertArrayEquals(curve, Checkpoint.read(folder.resolve("broken.ckpt")).curve());
        once.forEach((name, tensor) ->
                assertArrayEquals(tensor.values(), resumed.get(name).values(), name));
        assertTrue(curve[1] < curve[0], "learns: " + curve[0] + " to " + curve[1]);
    }

    @Test
    void comesNearerToTheTruthByNoisyFramesAlone() throws Exception {
        PatchBatch known = new PatchBatch(1, 48);
        PatchSampler.whole(loops.get(0), 3, known);
        try (StudentTrainer trainer = trainer()) {
            // Recorrupted targets are noisy themselves: more patches and steps than the other promises need.
            TrainingPlan patient = new TrainingPlan(
                    new PatchSampler.Settings(4, 32, 0.1),
                    new CosineSchedule(3e-3, 10, 600),
                    Supervision.RECORRUPTED,
                    9,
                    folder.resolve("noisy.ckpt"),
                    100);
            new TrainingRun(trainer, new SquareLoss(), patient).run(() -> loops, ProgressMonitor.NONE);
            float[] result = trainer.evaluate(List.of(known)).get(0);
            double after = squaredError(result, known.target);
            double before = squaredError(known.base, known.target);
            assertTrue(after < before, before + " to " + after);
        }
    }

    private static double squaredError(float[] result, float[] truth) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += (result[i] - truth[i]) * (result[i] - truth[i]);
        }
        return sum / truth.length;
    }

    @Test
    void stopsWithAReasonWhenTheLossIsNoNumber() throws Exception {
        Path checkpoint = folder.resolve("lost.ckpt");
        try (StudentTrainer trainer = trainer()) {
            TrainingRun run = new TrainingRun(
                    trainer,
                    (result, target) -> result.sub(target).mean().mul(Float.NaN),
                    plan("lost.ckpt", Supervision.TRUTH));
            TrainingFailedException failure =
                    assertThrows(TrainingFailedException.class, () -> run.run(() -> loops, ProgressMonitor.NONE));
            assertTrue(failure.getMessage().contains("no number"), failure.getMessage());
            assertEquals(false, Files.exists(checkpoint));
        }
    }

    @Test
    void keepsNativeMemoryFlatOverAThousandSteps() throws Exception {
        try (StudentTrainer trainer = trainer()) {
            PatchSampler sampler = new PatchSampler(new PatchSampler.Settings(2, 16, 0.1), Supervision.TRUTH, 3);
            trainer.step(sampler.next(loops), LOSS, 1, 1e-3);
            int before = trainer.liveArrays();
            for (int step = 2; step <= 1000; step++) {
                trainer.step(sampler.next(loops), LOSS, step, 1e-3);
            }
            assertEquals(before, trainer.liveArrays());
        }
    }
}
