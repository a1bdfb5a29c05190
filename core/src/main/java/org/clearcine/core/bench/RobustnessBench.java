package org.clearcine.core.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.JpegArchive;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/**
 * What pipelines gain where pictures are taken otherwise than in training, on held-out scenes.
 *
 * <p>The gain is the fall of the mean squared error in decibels, averaged over the scenes. How much there is to gain depends
 * on dose and sharpness itself; so what counts is the lead over the classical pipeline, which was trained on nothing, and how
 * much of it is lost against the reference.
 */
public final class RobustnessBench {

    private static final FrameSize SIZE = new FrameSize(256, 256);
    private static final int FRAME_COUNT = 12;
    private static final int FIRST_SCORED = 2;
    private static final int END_SCORED = 10;
    private static final long SEED = 20_260_706;

    /**
     * One pipeline under one condition.
     *
     * @param gain decibels above the noisy input
     * @param lossOfLead decibels by which the lead over the first pipeline is less than at the reference
     * @param ran what really ran, in order of the scenes; more than one where some scenes fell back
     * @param findings kinds of all findings that any scene raised
     */
    public record Row(
            String condition,
            boolean trained,
            String method,
            double gain,
            double lossOfLead,
            Set<String> ran,
            Set<Finding.Kind> findings) {}

    private final List<Denoiser> denoisers;
    private final ProgressMonitor progress;

    /** @param denoisers what is measured; the first is the one that the others are held against */
    public RobustnessBench(List<Denoiser> denoisers, ProgressMonitor progress) {
        this.denoisers = List.copyOf(denoisers);
        this.progress = progress;
    }

    /** All pipelines under all conditions, the reference first. */
    public List<Row> run() throws IOException, CancelledException {
        return run(RobustnessCondition.all());
    }

    List<Row> run(List<RobustnessCondition> conditions) throws IOException, CancelledException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            progress.checkCancelled();
            progress.progress("Measuring " + conditions.get(i).name(), i, conditions.size());
            rows.addAll(measured(conditions.get(i), rows));
        }
        return rows;
    }

    private List<Row> measured(RobustnessCondition condition, List<Row> before) throws IOException, CancelledException {
        List<Tally> tallies = new ArrayList<>();
        denoisers.forEach(denoiser -> tallies.add(new Tally()));
        for (String scene : SceneCatalog.heldOutNames()) {
            Pictures pictures = pictures(scene, condition);
            for (int i = 0; i < denoisers.size(); i++) {
                tallies.get(i).add(denoisers.get(i), pictures, progress);
            }
        }
        List<Row> rows = new ArrayList<>();
        double control = tallies.get(0).gain();
        for (int i = 0; i < denoisers.size(); i++) {
            double lead = tallies.get(i).gain() - control;
            double usual = before.isEmpty()
                    ? lead
                    : before.get(i).gain() - before.get(0).gain();
            Tally tally = tallies.get(i);
            rows.add(new Row(
                    condition.name(),
                    condition.trained(),
                    denoisers.get(i).id(),
                    tally.gain(),
                    usual - lead,
                    tally.ran,
                    tally.findings));
        }
        return rows;
    }

    /** A loop held in memory and its truth. */
    private record Pictures(FrameList noisy, FrameList clean) {

        double squaredError(int index, Frame frame) {
            double sum = 0;
            Frame truth = clean.frame(index);
            for (int i = 0; i < SIZE.pixelCount(); i++) {
                double error = frame.value(i) - truth.value(i);
                sum += error * error;
            }
            return sum;
        }
    }

    private static Pictures pictures(String scene, RobustnessCondition condition) throws IOException {
        SceneFormat format = new SceneFormat(SIZE, FRAME_COUNT, 15, condition.pitchMillimetres());
        SimulatedLoop loop = new SimulatedLoop(SceneCatalog.scene(scene, format, SEED), condition.chain(), SEED);
        List<Frame> noisy = new ArrayList<>();
        List<Frame> clean = new ArrayList<>();
        for (int index = 0; index < FRAME_COUNT; index++) {
            Frame stored = loop.exposure(index).noisy();
            noisy.add(
                    condition.jpegQuality().isPresent()
                            ? JpegArchive.read(stored, condition.jpegQuality().getAsDouble())
                            : stored);
            clean.add(loop.exposure(index).clean());
        }
        return new Pictures(new FrameList(noisy), new FrameList(clean));
    }

    /** The sums of one pipeline over the scenes. */
    private static final class Tally {

        private final Set<String> ran = new TreeSet<>();
        private final Set<Finding.Kind> findings = new TreeSet<>();
        private double gains;
        private int scenes;

        void add(Denoiser denoiser, Pictures pictures, ProgressMonitor progress)
                throws IOException, CancelledException {
            double[] errors = new double[2];
            DenoiseReport report = denoiser.denoise(
                    pictures.noisy(),
                    each -> {
                        if (each.index() >= FIRST_SCORED && each.index() < END_SCORED) {
                            errors[0] += pictures.squaredError(each.index(), each.raw());
                            errors[1] += pictures.squaredError(
                                    each.index(), CrossFusion.mix(each, denoiser.defaultSettings()));
                        }
                    },
                    progress);
            gains += 10 * Math.log10(errors[0] / errors[1]);
            scenes++;
            ran.add(report.method().id());
            report.findings().forEach(finding -> findings.add(finding.kind()));
        }

        double gain() {
            return gains / scenes;
        }
    }
}
