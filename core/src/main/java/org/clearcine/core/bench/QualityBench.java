package org.clearcine.core.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.metrics.LoopScorer;
import org.clearcine.core.metrics.LoopTruth;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Runs every method over every loop and scores what it makes of it; one loop is in memory at a time. */
public final class QualityBench {

    private final List<BenchMethod> methods;
    private final ProgressMonitor progress;

    /** Methods that cannot be run here are left out; the report names them with the reason. */
    public QualityBench(List<BenchMethod> methods, ProgressMonitor progress) {
        this.methods = List.copyOf(methods);
        this.progress = progress;
    }

    /**
     * Compares all methods on all loops.
     *
     * @throws IOException if a loop cannot be read, or one of our own methods fails; peers that fail are named in the report
     */
    public QualityReport run(List<BenchLoop> loops) throws IOException, CancelledException {
        List<BenchMethod> runnable = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (BenchMethod method : methods) {
            method.unavailable()
                    .ifPresentOrElse(reason -> skipped.add(method.id() + ": " + reason), () -> runnable.add(method));
        }
        List<LoopResult> results = new ArrayList<>();
        long done = 0;
        for (BenchLoop loop : loops) {
            try (TruthLoop opened = loop.source().open().inMemory()) {
                for (BenchMethod method : runnable) {
                    progress.progress("Measuring", done++, (long) loops.size() * runnable.size());
                    progress.checkCancelled();
                    measure(method, loop, opened, skipped).ifPresent(results::add);
                }
            }
        }
        return new QualityReport(results, skipped);
    }

    /** A peer that fails on a loop is named instead of scored; a failure of our own stops the measurement. */
    private static Optional<LoopResult> measure(
            BenchMethod method, BenchLoop loop, TruthLoop opened, List<String> skipped)
            throws IOException, CancelledException {
        try {
            return Optional.of(measure(method, loop, opened));
        } catch (IOException e) {
            if (!method.isPeer()) {
                throw e;
            }
            skipped.add(
                    method.id() + " on " + loop.name() + ": " + e.getMessage().replaceAll("\\.$", ""));
            return Optional.empty();
        }
    }

    private static LoopResult measure(BenchMethod method, BenchLoop loop, TruthLoop opened)
            throws IOException, CancelledException {
        LoopTruth truth = opened.truth();
        FrameRange wanted = new FrameRange(truth.firstScored() - 1, truth.endScored());
        MethodRun run = method.run(opened.noisy(), wanted);
        return new LoopResult(method, loop, score(opened, wanted, run.frames()), run.cpuMillisPerFrame());
    }

    static QualityScores score(TruthLoop opened, FrameRange wanted, Map<Integer, Frame> outputs) throws IOException {
        LoopScorer scorer = new LoopScorer(opened.truth(), opened.peak());
        for (int index = wanted.first(); index < wanted.end(); index++) {
            scorer.add(index, opened.clean().frame(index), opened.noisy().frame(index), outputs.get(index));
        }
        return scorer.scores();
    }
}
