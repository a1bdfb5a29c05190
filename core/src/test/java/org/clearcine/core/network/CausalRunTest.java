package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped weights for live use: after the beginning that the noise is read from, nothing that comes later counts. */
class CausalRunTest {

    private static final FrameSize SIZE = new FrameSize(40, 56);
    private static final int COUNT = 18;
    private static final int CHANGED_FROM = 15;
    private static final String LIVE = "base-live";

    private static Denoiser causal() throws Exception {
        return new NetworkDenoiser(ModelLibrary.installed().load(LIVE), new ClassicalDenoiser(), Precision.FLOAT32);
    }

    private static List<Frame> loop() {
        Random random = new Random(5);
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < COUNT; index++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                double clean = Math.abs(i % SIZE.columns() - 10 - index) < 2 ? 500 : 900;
                values[i] = Math.round(clean + Math.sqrt(6 * clean) * random.nextGaussian());
            }
            frames.add(Frame.owning(SIZE, values));
        }
        return frames;
    }

    private static Frame[] run(FrameSource loop) throws Exception {
        Denoiser denoiser = causal();
        Frame[] results = new Frame[loop.frameCount()];
        DenoiseReport report = denoiser.denoise(
                loop,
                each -> results[each.index()] = CrossFusion.mix(each, denoiser.defaultSettings()),
                ProgressMonitor.NONE);
        assertEquals(LIVE, report.method().id(), () -> report.findings().toString());
        return results;
    }

    @Test
    void noFutureFrameInfluencesAResult() throws Exception {
        List<Frame> one = loop();
        List<Frame> other = loop();
        for (int index = CHANGED_FROM; index < COUNT; index++) {
            float[] values = other.get(index).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = 1500 - values[i];
            }
            other.set(index, Frame.owning(SIZE, values));
        }
        Frame[] first = run(new FrameList(one));
        Frame[] second = run(new FrameList(other));
        for (int index = 0; index < CHANGED_FROM; index++) {
            assertArrayEquals(first[index].toArray(), second[index].toArray(), "frame " + index);
        }
        assertFalse(Arrays.equals(first[CHANGED_FROM].toArray(), second[CHANGED_FROM].toArray()));
    }

    @Test
    void aFrameIsReadOnlyWhenItIsItsTurn() throws Exception {
        List<Frame> frames = loop();
        int[] handedOut = {0};
        FrameSource live = new FrameSource() {
            @Override
            public FrameSize size() {
                return SIZE;
            }

            @Override
            public int frameCount() {
                return COUNT;
            }

            @Override
            public Frame frame(int index) throws IOException {
                assertTrue(index < NetworkDenoiser.Beginning.FRAMES || index <= handedOut[0], "frame " + index);
                return frames.get(index);
            }
        };
        causal().denoise(live, each -> handedOut[0] = each.index() + 1, ProgressMonitor.NONE);
        assertEquals(COUNT, handedOut[0]);
    }

    @Test
    void theShippedLiveFormIsTheShippedBaseAndNoCopy() throws Exception {
        ModelLibrary library = ModelLibrary.installed();
        Weights base = library.load(ModelLibrary.DEFAULT_ID);
        Weights live = library.load(LIVE);
        assertEquals(base.manifest().weightsSha256(), live.manifest().weightsSha256());
        assertSame(base.tensors(), live.tensors());
        assertTrue(live.manifest().network().isCausal());
        assertFalse(Files.exists(Path.of(System.getProperty("clearcine.root"), "models", LIVE, "weights.safetensors")));
    }

    @Test
    void theLiveFormIsOfferedWithACardThatSaysHowGoodItIs() {
        DenoiserCatalog catalog = DenoiserCatalog.installed();
        assertEquals(List.of("base", LIVE, "noisy-only", "classical"), catalog.ids());
        ModelFacts facts = catalog.facts(LIVE).orElseThrow();
        assertEquals(
                "The weights of base for live use: the past alone",
                facts.manifest().title());
        assertTrue(facts.card().contains("**How good it is.**"), facts.card());
    }

    @Test
    void anyWeightsRunWithoutTheFutureAndTheClassicalMethodDoesNot() throws Exception {
        DenoiserCatalog catalog = DenoiserCatalog.installed();
        assertEquals("noisy-only-live", catalog.live("noisy-only").id());
        assertEquals(LIVE, catalog.live("base").id());
        assertEquals(LIVE, catalog.live(LIVE).id());
        assertThrows(WeightsException.class, () -> catalog.live("classical"));
    }

    @Test
    void aLiveFormOfMissingOrLiveWeightsIsRefused(@TempDir Path folder) throws Exception {
        ModelLibrary library = new ModelLibrary(folder);
        put(folder, "one", "{\"id\":\"one\",\"of\":\"missing\",\"title\":\"t\"}");
        put(folder, "two", "{\"id\":\"two\",\"of\":\"one\",\"title\":\"t\"}");
        put(folder, "three", "{\"id\":\"three\",\"of\":\"../one\",\"title\":\"t\"}");
        put(folder, "four", "{\"id\":\"other\",\"of\":\"one\",\"title\":\"t\"}");
        put(folder, "five", "null");
        put(folder, "six", "[");
        assertEquals(List.of(), library.list());
        for (String id : List.of("one", "two", "three", "four", "five", "six")) {
            assertThrows(WeightsException.class, () -> library.load(id), id);
        }
    }

    private static void put(Path folder, String id, String json) throws IOException {
        Files.createDirectories(folder.resolve(id));
        Files.writeString(folder.resolve(id).resolve("live.json"), json);
    }
}
