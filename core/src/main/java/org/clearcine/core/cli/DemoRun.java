package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clearcine.core.bench.ModalityFrames;
import org.clearcine.core.bench.SimulatedTruth;
import org.clearcine.core.bench.TruthLoop;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.LoopScorer;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.storage.DurableFile;

/**
 * The whole way without a screen: simulate a loop, denoise its file into a derived object, draw one frame, and score the
 * saved object against the truth.
 */
record DemoRun(SimulatedLoop loop, DenoiseJob job, Path folder) {

    /** At most this many frames are scored, after a third of the loop: recursion has settled there. */
    private static final int SCORED_FRAMES = 12;

    /** What came out. */
    record Result(
            SimulatedFiles source, Path derived, DenoiseReport report, QualityScores raw, QualityScores denoised) {}

    Result run(ProgressMonitor progress) throws IOException, CancelledException {
        SimulatedFiles files = SimulatedFiles.write(loop, folder, progress);
        Path derived = folder.resolve("denoised.dcm");
        DenoiseReport report;
        int pictured = loop.scene().format().frameCount() / 2;
        try (DicomLoop source = open(files.noisy())) {
            report = job.run(
                    source,
                    derived,
                    components -> {
                        if (components.index() == pictured) {
                            draw(components);
                        }
                    },
                    progress);
        }
        return new Result(
                files, derived, report, score(files, files.noisy(), progress), score(files, derived, progress));
    }

    private void draw(FrameComponents components) throws IOException {
        Frame raw = components.raw();
        Frame denoised = CrossFusion.mix(components, job.settings());
        double[] range = GreyPicture.range(denoised);
        GreyPicture.writeGrey(raw, range, folder.resolve("raw.png"));
        GreyPicture.writeGrey(denoised, range, folder.resolve("denoised.png"));
        GreyPicture.writeDifference(raw, denoised, (range[1] - range[0]) / 4, folder.resolve("difference.png"));
        GreyPicture.writeMap(components.motion(), folder.resolve("motion-map.png"));
    }

    /** Scores what is in a file, not what was in memory. */
    private QualityScores score(SimulatedFiles files, Path scored, ProgressMonitor progress)
            throws IOException, CancelledException {
        int first = Math.max(1, loop.scene().format().frameCount() / 3);
        int end = Math.min(first + SCORED_FRAMES, loop.scene().format().frameCount());
        try (FrameSource output = new ModalityFrames(open(scored));
                TruthLoop truth = new TruthLoop(
                        new ModalityFrames(open(files.noisy())),
                        new ModalityFrames(open(files.clean())),
                        SimulatedTruth.of(loop.truth(), first, end))) {
            LoopScorer scorer = new LoopScorer(truth.truth(), truth.peak());
            for (int index = first - 1; index < end; index++) {
                progress.checkCancelled();
                progress.progress("Measuring", index - first + 1L, (long) end - first + 1);
                scorer.add(index, truth.clean().frame(index), truth.noisy().frame(index), output.frame(index));
            }
            return scorer.scores();
        }
    }

    private static DicomLoop open(Path file) throws IOException {
        return DicomReader.open(file, Limits.DEFAULT);
    }

    /** Writes the same figures as text and as JSON beside the pictures. */
    void writeFigures(Facts facts) throws IOException {
        DurableFile.write(folder.resolve("figures.txt"), facts.text().getBytes(StandardCharsets.UTF_8));
        DurableFile.write(
                folder.resolve("figures.json"), Answer.toJson(facts.json()).getBytes(StandardCharsets.UTF_8));
    }
}
