package org.clearcine.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.LoopTruth;

/**
 * Loops with truth in a folder: {@code clean.dcm}, {@code truth.json} and one {@code noisy-q100.dcm} or so for each dose, or
 * subfolders that look like this.
 */
public final class LoopFolder {

    private static final String CLEAN = "clean.dcm";

    private LoopFolder() {}

    /**
     * Finds all loops, simulated ones first, in the order of scene and falling dose; opens none.
     *
     * @throws IOException if there are none, or a truth file cannot be read
     */
    public static List<BenchLoop> find(Path folder) throws IOException {
        List<BenchLoop> loops = new ArrayList<>();
        for (Path scene : scenes(folder)) {
            loops.addAll(loopsOf(scene));
        }
        if (loops.isEmpty()) {
            throw new IOException("There are no loops with truth in " + folder
                    + "; each needs clean.dcm, truth.json and noisy-q100.dcm or the like.");
        }
        return Stream.concat(
                        loops.stream().filter(loop -> !loop.real()),
                        loops.stream().filter(BenchLoop::real))
                .toList();
    }

    private static List<Path> scenes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + ".");
        }
        if (Files.exists(folder.resolve(CLEAN))) {
            return List.of(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve(CLEAN)))
                    .sorted()
                    .toList();
        }
    }

    private static List<BenchLoop> loopsOf(Path scene) throws IOException {
        TruthReader.SceneTruth truth = TruthReader.read(scene.resolve("truth.json"));
        try (Stream<Path> files = Files.list(scene)) {
            return files.filter(LoopFolder::isNoisy)
                    .sorted((a, b) -> Integer.compare(quanta(b), quanta(a)))
                    .map(noisy ->
                            new BenchLoop(truth.scene(), dose(noisy), truth.real(), () -> open(noisy, truth.truth())))
                    .toList();
        }
    }

    private static TruthLoop open(Path noisy, LoopTruth truth) throws IOException {
        FrameSource noisyFrames = new ModalityFrames(DicomReader.open(noisy, Limits.DEFAULT));
        FrameSource clean = new ModalityFrames(DicomReader.open(noisy.resolveSibling(CLEAN), Limits.DEFAULT));
        return new TruthLoop(noisyFrames, clean, truth);
    }

    private static boolean isNoisy(Path file) {
        return file.getFileName().toString().matches("noisy-.+\\.dcm");
    }

    private static String dose(Path noisy) {
        return noisy.getFileName()
                .toString()
                .replaceAll("noisy-(.+)\\.dcm", "$1")
                .toUpperCase(Locale.ROOT);
    }

    private static int quanta(Path noisy) {
        String digits = dose(noisy).replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
