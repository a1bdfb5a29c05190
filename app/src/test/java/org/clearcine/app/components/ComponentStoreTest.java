package org.clearcine.app.components;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentStoreTest {

    private static final FrameSize SIZE = new FrameSize(33, 47);
    private static final int FRAMES = 7;
    private static final DenoiseSettings FULL = new DenoiseSettings(1, 0.9, 0.8, 0.5);

    @TempDir
    private Path directory;

    private final MemoryBudget plenty = new MemoryBudget(1L << 30);

    @Test
    void mixesAsIfNothingHadBeenPacked() throws IOException {
        try (ComponentStore store = new ComponentStore(SIZE, FRAMES, plenty, directory)) {
            FrameComponents components = components(3);
            store.accept(components);
            Frame expected = CrossFusion.mix(components, FULL);
            Frame mixed = CrossFusion.mix(store.components(3, components.raw()).orElseThrow(), FULL);
            for (int i = 0; i < SIZE.pixelCount(); i++) {
                assertEquals(expected.value(i), mixed.value(i), 0.1, "12-bit values are kept to a tenth");
            }
        }
    }

    @Test
    void givesTheRawFrameItselfBackAtStrengthZero() throws IOException {
        try (ComponentStore store = new ComponentStore(SIZE, FRAMES, plenty, directory)) {
            FrameComponents components = components(0);
            store.accept(components);
            FrameComponents kept = store.components(0, components.raw()).orElseThrow();
            assertSame(components.raw(), CrossFusion.mix(kept, FULL.withStrength(0)));
        }
    }

    @Test
    void givesTheSameFromTheFileAsFromMemory() throws IOException {
        int oneFrame = PackedComponents.byteCount(SIZE);
        MemoryBudget tight = new MemoryBudget(2L * oneFrame);
        try (ComponentStore inMemory = new ComponentStore(SIZE, FRAMES, plenty, directory);
                ComponentStore mostlyInFile = new ComponentStore(SIZE, FRAMES, tight, directory)) {
            for (int i = FRAMES - 1; i >= 0; i--) {
                inMemory.accept(components(i));
                mostlyInFile.accept(components(i));
            }
            assertEquals(2L * oneFrame, tight.usedBytes(), "five of seven frames are in the file");
            for (int i = 0; i < FRAMES; i++) {
                Frame raw = components(i).raw();
                assertArrayEquals(
                        inMemory.components(i, raw).orElseThrow().temporal().toArray(),
                        mostlyInFile.components(i, raw).orElseThrow().temporal().toArray());
            }
        }
        assertEquals(0, fileCount(), "the file goes when the store is closed");
    }

    @Test
    void staysWithinTheBudgetThatAllLoopsShare() throws IOException {
        int oneFrame = PackedComponents.byteCount(SIZE);
        MemoryBudget shared = new MemoryBudget(3L * oneFrame);
        try (ComponentStore one = new ComponentStore(SIZE, FRAMES, shared, directory);
                ComponentStore other = new ComponentStore(SIZE, FRAMES, shared, directory)) {
            for (int i = 0; i < FRAMES; i++) {
                one.accept(components(i));
                other.accept(components(i));
            }
            assertEquals(3L * oneFrame, shared.usedBytes());
        }
        assertEquals(0, shared.usedBytes(), "closing gives the memory back");
    }

    @Test
    void knowsWhichFramesAreDone() throws IOException {
        try (ComponentStore store = new ComponentStore(SIZE, FRAMES, plenty, directory)) {
            store.accept(components(2));
            assertTrue(store.isDone(2));
            assertFalse(store.isDone(3));
            assertTrue(store.components(3, components(3).raw()).isEmpty());
            store.accept(components(2));
            assertEquals(1, store.doneCount(), "a frame that comes twice counts once");
        }
    }

    @Test
    void aStoreThatIsClosedDuringARunTakesNothingMore() throws IOException {
        ComponentStore store = new ComponentStore(SIZE, FRAMES, plenty, directory);
        store.close();
        store.accept(components(1));
        assertEquals(0, plenty.usedBytes());
        assertTrue(store.components(1, components(1).raw()).isEmpty());
    }

    @Test
    void sweepsWhatACrashLeftBehindAndNothingElse() throws IOException {
        Path old = Files.createFile(directory.resolve("clearcine-components-123.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3 * 24 * 3600)));
        Path fresh = Files.createFile(directory.resolve("clearcine-components-456.tmp"));
        Path other = Files.createFile(directory.resolve("notes.txt"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
        ComponentStore.sweep(directory);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh), "another workstation may be using it");
        assertTrue(Files.exists(other));
    }

    private long fileCount() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private static FrameComponents components(int index) {
        Random random = new Random(index);
        return new FrameComponents(
                index, noise(random, 4095), noise(random, 4095), noise(random, 4095), noise(random, 1));
    }

    private static Frame noise(Random random, float largest) {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = largest * random.nextFloat();
        }
        return Frame.owning(SIZE, values);
    }
}
