package org.clearcine.core.physics.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Renoising;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotonTransferTest {

    private static final int FRAMES = 32;
    private static final double PEDESTAL = 64;

    private static TransferFit fit(FrameSource loop) throws IOException {
        PhotonTransfer transfer = new PhotonTransfer(loop.size(), loop.frameCount());
        for (int t = 0; t < loop.frameCount(); t++) {
            transfer.put(loop.frame(t));
        }
        return transfer.fit(NoiseEstimator.estimate(loop).correlation(), PEDESTAL, 1);
    }

    private static void assertWithin(double expected, double share, Estimate found, String what) {
        assertEquals(expected, found.value(), share * expected, what + " " + found);
    }

    /** Built-in scenes that beat, breathe and pan, with noise whose line is known exactly: 8 and 28 nGy a frame. */
    @ParameterizedTest
    @CsvSource({"coronary,2", "spine,1", "hand,1", "leg,2"})
    void findsGainAndElectronicNoiseOfAMovingSceneWithinFivePercent(String scene, long seed) throws IOException {
        ImagingChain thirty = ImagingChain.flatPanel(30);
        FrameSource clean = clean(scene, seed);
        for (double quanta : new double[] {30, 100}) {
            Renoising loop = new Renoising(clean, thirty.withQuanta(quanta), 0.3, seed);
            NoiseModel truth = loop.trueNoise();
            TransferFit fit = fit(loop);
            String what = scene + " " + seed + " at " + quanta + " quanta";
            assertTrue(fit.isLinear(), what);
            assertTrue(fit.tellsElectronic(), what);
            assertWithin(truth.gain(), 0.05, fit.gain(), what);
            double electronic = truth.offset() + truth.gain() * PEDESTAL;
            assertWithin(electronic, 0.05, fit.electronic(), what);
            assertTrue(fit.electronic().covers(electronic), what + fit.electronic());
        }
    }

    private static FrameSource clean(String scene, long seed) throws IOException {
        SceneFormat format = new SceneFormat(new FrameSize(512, 512), FRAMES, 15, 0.3);
        Scene painted = SceneCatalog.scene(scene, format, seed);
        return cached(new SimulatedLoop(painted, ImagingChain.flatPanel(30), seed).clean());
    }

    /** At 110 nGy the electronics are a thirtieth of the variance at the darkest place of this scene. */
    @Test
    void saysThatElectronicNoiseIsNotToldWhereNothingIsDark() throws IOException {
        ImagingChain cine = ImagingChain.flatPanel(30).withQuanta(400);
        TransferFit fit = fit(new Renoising(clean("hand", 2), cine, 0.3, 2));
        assertFalse(fit.tellsElectronic(), fit.electronic().toString());
        assertTrue(fit.electronicShare() < 0.06, fit.toString());
        assertWithin(cine.noise(0.3).gain() / noLag(cine), 0.05, fit.gain(), "gain");
    }

    private static double noLag(ImagingChain chain) {
        double with = chain.noise(0.3).gain();
        ImagingChain.Detector d = chain.detector();
        ImagingChain.Detector prompt =
                new ImagingChain.Detector(d.blurSquareMillimetres(), d.swankFactor(), false, d.electronicNoiseQuanta());
        return with / chain.withDetector(prompt).noise(0.3).gain();
    }

    /** The whole chain, whose afterglow shows in the quanta and not in the electronics. */
    @Test
    void isNotLedAstrayByTheScintillatorsMemory() throws IOException {
        SceneFormat format = new SceneFormat(new FrameSize(512, 512), FRAMES, 15, 0.3);
        SimulatedLoop loop = new SimulatedLoop(SceneCatalog.scene("spine", format, 3), ImagingChain.flatPanel(60), 3);
        TransferFit fit = fit(cached(loop.noisy()));
        NoiseModel truth = loop.trueNoise();
        assertWithin(truth.gain(), 0.05, fit.gain(), "gain " + fit.lingering());
        assertWithin(truth.offset() + truth.gain() * PEDESTAL, 0.05, fit.electronic(), "electronic");
    }

    private static FrameSource cached(FrameSource loop) throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (int t = 0; t < loop.frameCount(); t++) {
            frames.add(loop.frame(t));
        }
        return new FrameList(frames);
    }

    /** A ramp of levels in white noise that lingers, cut off at 0: half of the frame is clipped there in part. */
    private static FrameList ramp(double gain, double electronic, double lingering, double lowest) {
        FrameSize size = new FrameSize(256, 256);
        Randomness random = Randomness.of(5, 3);
        List<Frame> frames = new ArrayList<>();
        double[] last = new double[size.pixelCount()];
        for (int t = -20; t < FRAMES; t++) {
            float[] values = new float[size.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                double level = lowest + (i % 256) * 6;
                double fresh = Math.sqrt(gain * level + electronic) * random.gaussian();
                last[i] = lingering * last[i] + Math.sqrt(1 - lingering * lingering) * fresh;
                values[i] = (float) Math.max(0, Math.rint(PEDESTAL + level + last[i]));
            }
            if (t >= 0) {
                frames.add(Frame.owning(size, values));
            }
        }
        return new FrameList(frames);
    }

    private static TransferFit fitWhite(FrameList loop) throws IOException {
        PhotonTransfer transfer = new PhotonTransfer(loop.size(), loop.frameCount());
        for (int t = 0; t < loop.frameCount(); t++) {
            transfer.put(loop.frame(t));
        }
        return transfer.fit(NoiseCorrelation.white(), PEDESTAL, 1);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.02", "0.3"})
    void putsRightWhatLingersFromFrameToFrame(double lingering) throws IOException {
        TransferFit fit = fitWhite(ramp(10, 1500, lingering, 260));
        assertEquals(lingering, fit.lingering(), 0.03);
        assertWithin(10, 0.05, fit.gain(), "gain");
        assertWithin(1500, 0.15, fit.electronic(), "electronic");
        assertTrue(fit.gain().low() < fit.gain().high());
    }

    @Test
    void leavesOutWhatIsClippedNearZero() throws IOException {
        TransferFit fit = fitWhite(ramp(10, 1500, 0, 0));
        assertWithin(10, 0.03, fit.gain(), "gain");
        assertWithin(1500, 0.1, fit.electronic(), "electronic");
    }

    @Test
    void saysWhenThereIsNotEnoughToJudge() throws IOException {
        FrameSize size = new FrameSize(64, 64);
        FrameList still = new FrameList(List.of(
                Frame.owning(size, new float[size.pixelCount()]),
                Frame.owning(size, new float[size.pixelCount()]),
                Frame.owning(size, new float[size.pixelCount()])));
        TransferFit fit = fitWhite(still);
        assertFalse(fit.gain().isKnown());
        assertFalse(fit.electronic().isKnown());
    }
}
