package org.clearcine.core.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.training.Ladder;
import org.clearcine.core.training.TrainedVariant;
import org.clearcine.core.training.TrainingFailedException;
import org.clearcine.core.training.Variant;

/** Trains variants of the method small and on equal terms, and scores each on scenes that none was trained on. */
public final class LadderBench {

    private static final int CROP = 128;

    /**
     * One row of the table.
     *
     * @param id of the variant, or of an untrained method beside it
     * @param trained what training gave and cost; empty for an untrained method
     * @param scores mean over the loops
     * @param cpuMillis of a 512x512 frame, noise estimate and predictions included
     */
    public record Row(String id, Optional<Trained> trained, QualityScores scores, double cpuMillis) {}

    /**
     * What training gave and cost.
     *
     * @param values trained values
     * @param cpuSeconds of this training; less than the whole where it went on from a checkpoint
     * @param curve mean loss of every 100 steps
     * @param seesTruth whether it saw the truth of simulated loops
     */
    public record Trained(long values, double cpuSeconds, List<Float> curve, boolean seesTruth) {}

    private final Ladder ladder;
    private final ProgressMonitor progress;
    private final List<TruthLoop> loops = new ArrayList<>();
    private final List<BenchLoop> names = LadderLoops.all();
    private final List<List<Frame>> pictures = new ArrayList<>();
    private FrameSource timed;

    public LadderBench(Ladder ladder, ProgressMonitor progress) {
        this.ladder = ladder;
        this.progress = progress;
    }

    /**
     * Trains and scores; the noisy input and the classical pipeline stand beside as they are.
     *
     * @param picture where to draw crops of every row, one column a row of the table and the truth last; none if empty
     */
    public List<Row> run(List<Variant> variants, Optional<Path> picture)
            throws IOException, CancelledException, TrainingFailedException, WeightsException,
                    NetworkUnavailableException {
        for (BenchLoop loop : names) {
            loops.add(loop.source().open().inMemory());
            pictures.add(new ArrayList<>());
        }
        timed = LadderLoops.timed().source().open().inMemory().noisy();
        List<Row> rows = new ArrayList<>();
        for (BenchMethod method : MethodCatalog.all(List.of(new ClassicalDenoiser()), ProgressMonitor.NONE)) {
            if (method.id().equals("noisy") || method.id().equals("classical")) {
                rows.add(score(method, Optional.empty()));
            }
        }
        for (Variant variant : variants) {
            rows.add(train(variant));
        }
        if (picture.isPresent()) {
            draw(picture.get());
        }
        return rows;
    }

    private Row train(Variant variant)
            throws IOException, CancelledException, TrainingFailedException, WeightsException,
                    NetworkUnavailableException {
        CpuClock clock = new CpuClock();
        try (TrainedVariant trained = ladder.train(variant, progress)) {
            double seconds = clock.millis() / 1000;
            List<Float> curve = new ArrayList<>();
            for (float point : trained.curve()) {
                curve.add(point);
            }
            BenchMethod method = new InProcessMethod(
                    variant.id(), "trained by this command", (noisy, sink) -> denoise(trained, noisy, sink));
            return score(method, Optional.of(new Trained(trained.size(), seconds, curve, variant.seesTruth())));
        }
    }

    private static void denoise(TrainedVariant trained, FrameSource noisy, InProcessMethod.FrameSink sink)
            throws IOException, CancelledException {
        try {
            List<Frame> frames = trained.denoise(noisy);
            for (int index = 0; index < frames.size(); index++) {
                sink.accept(index, frames.get(index));
            }
        } catch (WeightsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Row score(BenchMethod method, Optional<Trained> trained) throws IOException, CancelledException {
        List<QualityScores> scores = new ArrayList<>();
        for (int i = 0; i < loops.size(); i++) {
            progress.progress("scoring " + method.id(), i, loops.size());
            TruthLoop loop = loops.get(i);
            FrameRange wanted =
                    new FrameRange(loop.truth().firstScored() - 1, loop.truth().endScored());
            MethodRun run = method.run(loop.noisy(), wanted);
            scores.add(QualityBench.score(loop, wanted, run.frames()));
            pictures.get(i).add(run.frames().get(middle(loop)));
        }
        double millis = method.run(timed, new FrameRange(0, 1)).cpuMillisPerFrame();
        return new Row(method.id(), trained, QualityScores.meanOf(scores), millis);
    }

    private static int middle(TruthLoop loop) {
        return (loop.truth().firstScored() + loop.truth().endScored()) / 2;
    }

    /** One row a scene, at the lower dose. */
    private void draw(Path file) throws IOException {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < loops.size(); i++) {
            if (names.get(i).dose().equals("Q30")) {
                drawn.add(i);
            }
        }
        int columns = pictures.get(0).size() + 1;
        ContactSheet sheet = new ContactSheet(drawn.size(), columns, CROP);
        for (int i : drawn) {
            TruthLoop loop = loops.get(i);
            List<Frame> row = new ArrayList<>(pictures.get(i));
            row.add(loop.clean().frame(middle(loop)));
            sheet.addRow(row, loop.truth(), middle(loop));
        }
        sheet.write(file);
    }
}
