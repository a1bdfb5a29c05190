package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Trains variants of the method small and on equal terms: the same loops, patches a step, steps, optimiser and seed.
 *
 * <p>Loops and checkpoints stay in a work folder, so an interrupted comparison goes on where it was, with the same curves.
 */
public final class Ladder {

    private static final int SIDE = 96;
    private static final int FRAMES = 8;
    private static final double LEARNING_RATE = 2e-3;
    private static final double AVERAGE = 0.995;

    /**
     * What is asked for.
     *
     * @param loops simulated loops to train on, 96x96 pixels and 8 frames each
     * @param steps training steps of every variant
     * @param seed of scenes, weights and patches
     * @param workFolder where loops and checkpoints go
     */
    public record Request(int loops, long steps, long seed, Path workFolder) {

        public Request {
            Objects.requireNonNull(workFolder, "workFolder");
            if (loops < 1 || steps < 1) {
                throw new IllegalArgumentException(loops + " loops, " + steps + " steps");
            }
        }
    }

    /**
     * How large everything is.
     *
     * @param patches of a step
     * @param side of a patch in pixels, a multiple of 16
     */
    record Scale(NetworkView.Widths widths, Precision precision, int patches, int side) {

        static Scale small() {
            return new Scale(NetworkView.Widths.SMALL, Precision.best(), 4, 64);
        }
    }

    private final Request request;
    private final Scale scale;
    private final List<GuidedLoop> simulated = new ArrayList<>();
    private boolean taught;

    public Ladder(Request request) {
        this(request, Scale.small());
    }

    Ladder(Request request, Scale scale) {
        this.request = request;
        this.scale = scale;
    }

    /**
     * Trains a variant, and before it the teacher where it needs one; the caller closes it.
     *
     * @throws TrainingFailedException if the loss is no number any more
     */
    public TrainedVariant train(Variant variant, ProgressMonitor progress)
            throws IOException, CancelledException, TrainingFailedException, WeightsException,
                    NetworkUnavailableException {
        List<GuidedLoop> loops = variant.isRenoised() ? load("renoised", progress) : simulated(progress);
        if (variant.needsTeacher() && !taught) {
            try (TrainedVariant teacher = train(Variant.TEACHER, progress)) {
                teach(teacher, progress);
            }
        }
        GradientTrainer trainer = new GradientTrainer(
                set -> variant.view().network(set, scale.widths),
                new GradientTrainer.Settings(scale.precision, request.seed, AVERAGE));
        try {
            float[] curve = train(variant, trainer, loops, progress);
            return new TrainedVariant(variant, trainer, curve);
        } catch (IOException
                | CancelledException
                | TrainingFailedException
                | WeightsException
                | RuntimeException failure) {
            trainer.close();
            throw failure;
        }
    }

    private float[] train(Variant variant, GradientTrainer trainer, List<GuidedLoop> loops, ProgressMonitor progress)
            throws IOException, CancelledException, TrainingFailedException, WeightsException {
        Lesson lesson = variant.lesson();
        LessonSampler sampler = new LessonSampler(variant.view(), lesson, scale.patches, scale.side);
        Path checkpoint = request.workFolder.resolve(variant.trainedAs().name().toLowerCase(Locale.ROOT) + ".ckpt");
        ResumableRun run =
                new ResumableRun(trainer, new ResumableRun.Keeping(rate(variant), checkpoint, LearningCurve.STRETCH));
        run.resume();
        run.run(
                (step, rate) -> {
                    LessonBatch batch = sampler.draw(loops, request.seed * 1_000_003 + step);
                    return trainer.step(evaluation -> batch.loss(evaluation, lesson), step, rate);
                },
                progress);
        return run.curve();
    }

    /** The cosine for all, but the plateau schedule for the literal variant. */
    private LearningRate rate(Variant variant) {
        long warmup = Math.min(100, request.steps / 10);
        return variant == Variant.PAPER_LITERAL
                ? new PlateauSchedule(LEARNING_RATE, warmup, request.steps)
                : new CosineSchedule(LEARNING_RATE, warmup, request.steps);
    }

    private void teach(TrainedVariant teacher, ProgressMonitor progress) throws CancelledException, WeightsException {
        for (int i = 0; i < simulated.size(); i++) {
            progress.checkCancelled();
            GuidedLoop loop = simulated.get(i);
            List<FrameContext> contexts = new ArrayList<>();
            for (int frame = 0; frame < loop.frameCount(); frame++) {
                contexts.add(FrameContext.ofFrames(
                        loop.size(), frame, loop.frameCount(), index -> loop.plane(Guide.NOISY, index)));
            }
            loop.teach(teacher.denoise(contexts));
            progress.progress("making targets", i + 1L, simulated.size());
        }
        taught = true;
    }

    private List<GuidedLoop> simulated(ProgressMonitor progress) throws IOException, CancelledException {
        if (simulated.isEmpty()) {
            simulated.addAll(load("simulated", progress));
        }
        return simulated;
    }

    private List<GuidedLoop> load(String kind, ProgressMonitor progress) throws IOException, CancelledException {
        Path folder = Files.createDirectories(request.workFolder.resolve(kind));
        LoopMaker maker = new LoopMaker(SIDE, FRAMES);
        List<GuidedLoop> loops = new ArrayList<>();
        for (int i = 0; i < request.loops; i++) {
            progress.checkCancelled();
            Path file = folder.resolve(String.format("%04d%s", i, LoopFolder.SUFFIX));
            long seed = request.seed * 1_000_000 + i;
            if (!Files.exists(file) && kind.equals("renoised")) {
                maker.renoise(seed, file);
            } else if (!Files.exists(file)) {
                maker.simulate(seed, file);
            }
            loops.add(GuidedLoop.of(LoopPlanes.open(file)));
            progress.progress("simulating loops", i + 1L, request.loops);
        }
        return loops;
    }
}
