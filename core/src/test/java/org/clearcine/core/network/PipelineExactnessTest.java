package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both pipelines must do exactly, on loops whose truth is a formula: a dark bar that moves over a level ground. */
class PipelineExactnessTest {

    private static final double GROUND = 600;
    private static final double DEPTH = 200;
    private static final double HALF_WIDTH = 2;

    /** Variance of the noise: ten times the value, as of counted quanta of ten each. */
    private static final double GAIN = 10;

    private static Denoiser denoiser(String id) throws Exception {
        return id.equals("classical")
                ? new ClassicalDenoiser()
                : new NetworkDenoiser(ModelLibrary.installed().load(id), new ClassicalDenoiser(), Precision.FLOAT32);
    }

    /** Column of the middle of the bar. */
    private static double centre(FrameSize size, int index, double speed) {
        return size.columns() / 3.0 + speed * index;
    }

    private static Frame clean(FrameSize size, int index, double speed) {
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            double away = Math.abs(i % size.columns() - centre(size, index, speed));
            values[i] = (float) (GROUND - DEPTH * Math.max(0, Math.min(1, HALF_WIDTH + 0.5 - away)));
        }
        return Frame.owning(size, values);
    }

    private static List<Frame> noisy(FrameSize size, int count, double speed) {
        Random random = new Random(count);
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            float[] values = clean(size, index, speed).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.round(values[i] + Math.sqrt(GAIN * values[i]) * random.nextGaussian());
            }
            frames.add(Frame.owning(size, values));
        }
        return frames;
    }

    private static List<Frame> run(Denoiser denoiser, FrameSource raw) throws Exception {
        Frame[] results = new Frame[raw.frameCount()];
        denoiser.denoise(
                raw,
                each -> results[each.index()] = CrossFusion.mix(each, denoiser.defaultSettings()),
                ProgressMonitor.NONE);
        return List.of(results);
    }

    private static double squaredError(List<Frame> results, List<Frame> wanted) {
        double sum = 0;
        for (int f = 0; f < results.size(); f++) {
            for (int i = 0; i < results.get(f).size().pixelCount(); i++) {
                double error = results.get(f).value(i) - wanted.get(f).value(i);
                sum += error * error;
            }
        }
        return sum / results.size() / results.get(0).size().pixelCount();
    }

    @ParameterizedTest
    @CsvSource({"classical,9", "base,9", "classical,2", "base,2", "base,16"})
    void aLoopThatRunsBackwardsGivesTheResultBackwards(String id, int count) throws Exception {
        FrameSize size = new FrameSize(80, 96);
        Denoiser denoiser = denoiser(id);
        List<Frame> ahead = noisy(size, count, 2.5);
        List<Frame> back = new ArrayList<>(ahead);
        Collections.reverse(back);
        List<Frame> other = new ArrayList<>(run(denoiser, new FrameList(back)));
        Collections.reverse(other);
        double difference = squaredError(run(denoiser, new FrameList(ahead)), other);
        // Sums of the noise estimate are taken in another order; a hundredth of a stored value is what that may cost.
        assertTrue(difference < 1e-4, "root mean square " + Math.sqrt(difference) + " stored values");
    }

    @ParameterizedTest
    @CsvSource({"classical,0", "classical,1.5", "classical,5", "base,0", "base,1.5", "base,5"})
    void aMovingWireStaysInItsPlace(String id, double speed) throws Exception {
        FrameSize size = new FrameSize(96, 128);
        int count = 10;
        List<Frame> results = run(denoiser(id), new FrameList(noisy(size, count, speed)));
        double shift = 0;
        for (int index = 1; index < count - 1; index++) {
            shift += position(results.get(index), centre(size, index, speed)) - centre(size, index, speed);
        }
        shift /= count - 2;
        assertEquals(0, shift, 0.15, "pixels");
    }

    /** Centre of mass of what is darker than the ground, within six pixels of where the bar must be. */
    private static double position(Frame frame, double expected) {
        double mass = 0;
        double moment = 0;
        int middle = (int) Math.round(expected);
        for (int column = middle - 6; column <= middle + 6; column++) {
            for (int row = 0; row < frame.size().rows(); row++) {
                double dark = GROUND - frame.value(row, column);
                mass += dark;
                moment += dark * column;
            }
        }
        // A window of whole pixels around a broken position would pull the level ground's rest to its middle.
        return moment / mass;
    }

    @ParameterizedTest
    @CsvSource({
        "classical,64,64,3",
        "classical,65,127,4",
        "classical,131,67,1",
        "classical,70,99,2",
        "base,64,64,3",
        "base,65,127,4",
        "base,131,67,1",
        "base,70,99,2"
    })
    void anySizeAndLengthIsDenoised(String id, int rows, int columns, int count) throws Exception {
        FrameSize size = new FrameSize(rows, columns);
        List<Frame> noisy = noisy(size, count, 2);
        List<Frame> clean = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            clean.add(clean(size, index, 2));
        }
        double before = squaredError(noisy, clean);
        double after = squaredError(run(denoiser(id), new FrameList(noisy)), clean);
        assertTrue(after < 0.3 * before, after + " of " + before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classical", "base"})
    void edgesOfTheLoopAreNearlyAsGoodAsItsMiddle(String id) throws Exception {
        FrameSize size = new FrameSize(96, 96);
        List<Frame> results = run(denoiser(id), new FrameList(noisy(size, 9, 1)));
        double middle = squaredError(results.subList(4, 5), List.of(clean(size, 4, 1)));
        double first = squaredError(results.subList(0, 1), List.of(clean(size, 0, 1)));
        double last = squaredError(results.subList(8, 9), List.of(clean(size, 8, 1)));
        assertTrue(Math.max(first, last) < 4 * middle, first + " and " + last + " at the ends, " + middle);
    }
}
