package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {

    @TempDir
    Path folder;

    private static byte[] smallWeights() {
        return Safetensors.write(Map.of("w", new Tensor(new long[] {3}, new float[] {1, 2, 3})));
    }

    private static ModelManifest manifest(String id, byte[] weights, Map<String, List<Long>> shapes) {
        return new ModelManifest(
                id,
                "a test",
                "",
                Weights.sha256(weights),
                new ModelManifest.NetworkShape("student", 35, StudentNetwork.Size.BASE, "unit noise"),
                shapes,
                new ModelManifest.NoiseRange(5, 90, 0.6),
                new ModelManifest.Provenance("none", "none", 0, "none", "none", "0"),
                Map.of("psnr", 40.5));
    }

    private void addSmall(String id) throws IOException {
        new ModelLibrary(folder).add(manifest(id, smallWeights(), Map.of("w", List.of(3L))), smallWeights());
    }

    @Test
    void listsAndLoadsWhatWasAdded() throws IOException, WeightsException {
        addSmall("one");
        addSmall("another");
        ModelLibrary library = new ModelLibrary(folder);
        assertEquals(
                List.of("another", "one"),
                library.list().stream().map(ModelManifest::id).toList());
        Weights loaded = library.load("one");
        assertEquals(2f, loaded.tensors().get("w").value(1));
        assertEquals(40.5, loaded.manifest().metrics().get("psnr"));
    }

    @Test
    void keepsTheWeightsThatWereLoadedLastUntilTheirFileChanges() throws Exception {
        addSmall("one");
        addSmall("another");
        ModelLibrary library = new ModelLibrary(folder);
        Weights first = library.load("one");
        assertSame(first, library.load("one"));
        assertNotSame(first, library.load("another"));
        assertNotSame(first, library.load("one"), "only the last are kept");
        Path file = folder.resolve("one").resolve(ModelLibrary.WEIGHTS);
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length - 1] ^= 1;
        Files.write(file, damaged);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        assertThrows(WeightsException.class, () -> library.load("one"));
    }

    @Test
    void refusesAnySingleFlippedBitOfTheWeights() throws IOException {
        addSmall("one");
        Path file = folder.resolve("one").resolve(ModelLibrary.WEIGHTS);
        byte[] whole = Files.readAllBytes(file);
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, flipped);
            assertThrows(WeightsException.class, () -> new ModelLibrary(folder).load("one"), "bit " + bit);
        }
    }

    @Test
    void refusesDamagedManifestsWithASentenceAndNothingElse() throws IOException {
        addSmall("one");
        Path file = folder.resolve("one").resolve(ModelLibrary.MANIFEST);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Files.write(file, damaged);
            try {
                new ModelLibrary(folder).load("one");
            } catch (WeightsException refusal) {
                assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
            }
        }
    }

    @Test
    void readsManifestsFromBeforeTheUpperLevelHadADepth() throws IOException, WeightsException {
        addSmall("one");
        Path file = folder.resolve("one").resolve(ModelLibrary.MANIFEST);
        String text = Files.readString(file);
        Files.writeString(file, text.replaceAll("\\s*\"fullDepth\": \\d+,", ""));
        assertFalse(Files.readString(file).contains("fullDepth"));
        ModelManifest old = new ModelLibrary(folder).load("one").manifest();
        assertEquals(1, old.network().size().fullDepth());
    }

    @Test
    void refusesShapesThatTheManifestDoesNotPromise() throws IOException {
        ModelManifest wrong = manifest("one", smallWeights(), Map.of("w", List.of(4L)));
        new ModelLibrary(folder).add(wrong, smallWeights());
        WeightsException refusal = assertThrows(WeightsException.class, () -> new ModelLibrary(folder).load("one"));
        assertTrue(refusal.getMessage().contains("shapes"), refusal.getMessage());
    }

    @Test
    void saysThatThereIsNothingOfThatName() {
        ModelLibrary library = new ModelLibrary(folder);
        assertFalse(library.holds("missing"));
        assertThrows(WeightsException.class, () -> library.load("missing"));
        assertThrows(WeightsException.class, () -> library.load("../missing"));
    }

    @Test
    void neverOverwritesWeights() throws IOException {
        addSmall("one");
        assertThrows(IOException.class, () -> addSmall("one"));
    }

    @Test
    void shipsWeightsThatLoad() throws IOException, WeightsException {
        ModelLibrary shipped = ModelLibrary.installed();
        assertTrue(shipped.holds(ModelLibrary.DEFAULT_ID));
        for (ModelManifest manifest : shipped.list()) {
            assertEquals(manifest, shipped.load(manifest.id()).manifest());
        }
    }
}
