package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.CtStack;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.scene.BodyStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slices of a simulated body with the noise of a reconstruction in the frames' place: not what the weights know. */
class ReconstructedSlicesTest {

    private static final int COUNT = 10;

    private static double squaredError(Frame one, Frame other) {
        double sum = 0;
        for (int i = 0; i < one.size().pixelCount(); i++) {
            sum += Math.pow(one.value(i) - other.value(i), 2);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3})
    void theLearnedPipelineStepsBackAndTheClassicalOneGainsSixDecibels(double kernelFrequency) throws Exception {
        SceneFormat format = new SceneFormat(new FrameSize(160, 160), COUNT, 15, 0.9);
        CtStack stack = new CtStack(new BodyStack(format, 1.5, 3), 50, kernelFrequency, 5);
        List<Frame> noisy = new ArrayList<>();
        for (int index = 0; index < COUNT; index++) {
            noisy.add(stack.noisy().frame(index));
        }
        Denoiser base = DenoiserCatalog.installed().denoiser(ModelLibrary.DEFAULT_ID);
        Frame[] results = new Frame[COUNT];
        DenoiseReport report = base.denoise(
                new FrameList(noisy),
                each -> results[each.index()] = CrossFusion.mix(each, base.defaultSettings()),
                ProgressMonitor.NONE);
        assertEquals(
                Finding.Kind.OUTSIDE_TRAINING_RANGE, report.findings().get(0).kind());
        assertEquals("classical", report.method().id());
        double before = 0;
        double after = 0;
        for (int index = 2; index < COUNT - 2; index++) {
            Frame clean = stack.clean().frame(index);
            before += squaredError(noisy.get(index), clean);
            after += squaredError(results[index], clean);
        }
        double gain = 10 * Math.log10(before / after);
        assertTrue(gain > 6, "gain " + gain);
    }
}
