package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenoiseJobTest {

    private static final DenoiseSettings FULL = new DenoiseSettings(1, 1, 1, 0.5);

    @TempDir
    private static Path folder;

    private static Path source;

    @TempDir
    private Path results;

    private Path target;

    @BeforeAll
    static void simulatesTheSource() {
        CommandRun run = CommandRun.of("simulate", "--out", folder.toString(), "--size", "64", "--frames", "4");
        assertEquals(0, run.exitCode(), run.err());
        source = folder.resolve("noisy-q100.dcm");
    }

    @BeforeEach
    void namesTheTarget() {
        target = results.resolve("derived.dcm");
    }

    @Test
    void atStrengthZeroTheStoredValuesAreTheRawOnesBitForBit() throws Exception {
        run(new PlusHundredDenoiser(), FULL.withStrength(0));
        try (DicomLoop raw = open(source);
                DicomLoop derived = open(target)) {
            for (int i = 0; i < 4; i++) {
                assertEquals(
                        raw.cineLoop().frames().frame(i),
                        derived.cineLoop().frames().frame(i));
            }
        }
    }

    @Test
    void theDerivedObjectHoldsWhatTheDenoiserSaid() throws Exception {
        run(new PlusHundredDenoiser(), FULL);
        try (DicomLoop raw = open(source);
                DicomLoop derived = open(target)) {
            Frame before = raw.cineLoop().frames().frame(2);
            Frame after = derived.cineLoop().frames().frame(2);
            for (int i = 0; i < before.size().pixelCount(); i++) {
                assertEquals(Math.min(4095, before.value(i) + 100), after.value(i));
            }
        }
    }

    @Test
    void theDerivedObjectSaysHowItWasMade() throws Exception {
        run(new PlusHundredDenoiser(), new DenoiseSettings(0.805, 1, 0.5, 0.25));
        try (DicomLoop derived = open(target)) {
            String description =
                    derived.dataSet().string(Tag.DerivationDescription).orElse("");
            assertTrue(description.contains("plus-hundred"), description);
            assertTrue(description.contains("strength 80.5"), description);
            assertTrue(description.contains("motion protection 25"), description);
            assertEquals("DERIVED", derived.dataSet().string(Tag.ImageType).orElse(""));
        }
    }

    @Test
    void theOriginalIsNeverOverwritten() throws Exception {
        byte[] before = Files.readAllBytes(source);
        target = source;
        assertThrows(IOException.class, () -> run(new PlusHundredDenoiser(), FULL));
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(source)));
    }

    @Test
    void aFailureLeavesNothingBehind() throws Exception {
        Denoiser failing = new PlusHundredDenoiser() {
            @Override
            public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
                    throws IOException, CancelledException {
                super.denoise(raw, sink, progress);
                throw new IOException("The disk went away.");
            }
        };
        assertThrows(IOException.class, () -> run(failing, FULL));
        try (Stream<Path> left = Files.list(results)) {
            assertEquals(0, left.count());
        }
        assertFalse(Files.exists(target));
    }

    private void run(Denoiser denoiser, DenoiseSettings settings) throws IOException, CancelledException {
        try (DicomLoop loop = open(source)) {
            new DenoiseJob(denoiser, settings).run(loop, target, DenoisePass.Witness.NONE, ProgressMonitor.NONE);
        }
    }

    private static DicomLoop open(Path file) throws IOException {
        return DicomReader.open(file, Limits.DEFAULT);
    }
}
