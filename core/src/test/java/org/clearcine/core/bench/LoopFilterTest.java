package org.clearcine.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

class LoopFilterTest {

    private static final FrameSize SIZE = new FrameSize(64, 72);

    @Test
    void theRecursiveFilterAnswersAStepByItsPowers() throws Exception {
        List<Frame> outputs =
                filtered(new RecursiveFilter(0.2), new FrameList(List.of(flat(0), flat(100), flat(100), flat(100))));
        for (int n = 0; n < 4; n++) {
            assertEquals(100 * (1 - Math.pow(0.8, n)), outputs.get(n).value(0), 1e-3);
        }
    }

    @Test
    void theGaussianSpreadsAPointByItsWeights() throws Exception {
        float[] values = new float[SIZE.pixelCount()];
        values[30 * SIZE.columns() + 40] = 1000;
        Frame smooth = filtered(new GaussianFilter(), new FrameList(List.of(Frame.owning(SIZE, values))))
                .get(0);
        double beside = Math.exp(-0.5 / 1.44);
        double sum = 1 + 2 * beside + 2 * Math.exp(-0.5 * 4 / 1.44);
        assertEquals(1000 / (sum * sum), smooth.value(30, 40), 0.01);
        assertEquals(1000 * beside * beside / (sum * sum), smooth.value(31, 39), 0.01);
        assertEquals(0, smooth.value(30, 43));
    }

    @Test
    void theNoiseVarianceFilterAveragesStillNoiseOverItsWholeWindow() throws Exception {
        FrameList noisy = noise(7, 1000, 20);
        Frame middle = filtered(new NoiseVarianceFilter(4), noisy).get(3);
        double deviation = deviation(middle, 1000);
        assertEquals(20 / Math.sqrt(125), deviation, 0.5);
    }

    @Test
    void theNoiseVarianceFilterKeepsAStepFarAboveTheNoise() throws Exception {
        List<Frame> frames = new ArrayList<>();
        Random random = new Random(3);
        for (int t = 0; t < 6; t++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((i % SIZE.columns() < 30 ? 500 : 1500) + 10 * random.nextGaussian());
            }
            frames.add(Frame.owning(SIZE, values));
        }
        Frame output =
                filtered(new NoiseVarianceFilter(4), new FrameList(frames)).get(3);
        assertEquals(500, output.value(20, 29), 8);
        assertEquals(1500, output.value(20, 30), 8);
    }

    @Test
    void aLoopComesBackUnharmedFromTheGreyLevelsOfItsPeers() throws Exception {
        FrameList noisy = noise(4, 1000, 30);
        for (RawVideo video : RawVideo.values()) {
            QuantizedLoop loop = QuantizedLoop.of(noisy, video.largestLevel());
            try (TemporaryFolder folder = TemporaryFolder.create()) {
                video.write(loop, 4, folder.file("loop.raw"));
                Frame back = video.read(folder.file("loop.raw"), loop, SIZE.pixelCount(), 4, new FrameRange(2, 3))
                        .get(2);
                double step = 30 / loop.levelsPerDeviation();
                double error = IntStream.range(0, SIZE.pixelCount())
                        .mapToDouble(i -> Math.abs(back.value(i) - rawMean(noisy, i)))
                        .max()
                        .orElseThrow();
                // Half a grey level, and the unbiased inverse, which differs from the plain one by less than one value.
                assertTrue(error < step + 1.5, video + " is off by " + error);
            }
        }
    }

    private static double rawMean(FrameList noisy, int pixel) {
        return noisy.frame(2).value(pixel);
    }

    @Test
    void timesOnlyWhatItKeepsNoMatterHowManyFramesAreWanted() throws Exception {
        InProcessMethod method = new InProcessMethod("recursive", "", new RecursiveFilter(0.2));
        MethodRun run = method.run(noise(5, 1000, 20), new FrameRange(3, 5));
        assertEquals(java.util.Set.of(3, 4), run.frames().keySet());
        assertTrue(run.cpuMillisPerFrame() >= 0);
    }

    private static List<Frame> filtered(InProcessMethod.LoopFilter filter, FrameList loop) throws Exception {
        List<Frame> outputs = new ArrayList<>();
        filter.filter(loop, (index, frame) -> outputs.add(frame));
        return outputs;
    }

    private static Frame flat(double value) {
        float[] values = new float[SIZE.pixelCount()];
        java.util.Arrays.fill(values, (float) value);
        return Frame.owning(SIZE, values);
    }

    private static FrameList noise(int count, double mean, double deviation) {
        Random random = new Random(5);
        List<Frame> frames = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (mean + deviation * random.nextGaussian());
            }
            frames.add(Frame.owning(SIZE, values));
        }
        return new FrameList(frames);
    }

    private static double deviation(Frame frame, double mean) {
        double sum = 0;
        int count = 0;
        for (int row = 4; row < SIZE.rows() - 4; row++) {
            for (int column = 4; column < SIZE.columns() - 4; column++) {
                sum += Math.pow(frame.value(row, column) - mean, 2);
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }
}
