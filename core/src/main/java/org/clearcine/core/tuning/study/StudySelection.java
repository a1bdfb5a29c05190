package org.clearcine.core.tuning.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.TrainingRange;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Looks at every file that is offered and takes or leaves it, with the reason. */
public final class StudySelection {

    private static final Set<String> MODALITIES = Set.of("XA", "RF", "XRF", "DX");
    private static final int FEWEST_FRAMES = 5;
    private static final int LOOKED_AT = 60;

    /** Correlation of the noise from frame to frame above which a loop was filtered; lag alone stays below 0.05. */
    private static final double FILTERED = 0.15;

    /** Stabilised level of 40,000 quanta, at which nothing is left to learn. */
    private static final double HIGHEST_LEVEL = 400;

    private final Pseudonyms pseudonyms;
    private final int smallestSide;
    private final Set<String> seen = new HashSet<>();

    /** @param smallestSide rows and columns that a frame must have */
    public StudySelection(Pseudonyms pseudonyms, int smallestSide) {
        this.pseudonyms = pseudonyms;
        this.smallestSide = smallestSide;
    }

    /** Looks at files and, of folders, all files below them. */
    public List<StudyChoice> select(List<Path> inputs, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<Path> files = files(inputs);
        List<StudyChoice> choices = new ArrayList<>();
        for (Path file : files) {
            progress.checkCancelled();
            choices.add(choose(file));
            progress.progress("Looking at studies", choices.size(), files.size());
        }
        return List.copyOf(choices);
    }

    private static List<Path> files(List<Path> inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> entries = Files.walk(input)) {
                entries.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private StudyChoice choose(Path file) {
        try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
            Optional<Exclusion> byHeader = byHeader(loop);
            return byHeader.isPresent() ? StudyChoice.left(file, byHeader.get(), "") : byPixels(file, loop);
        } catch (IOException e) {
            return StudyChoice.left(file, Exclusion.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Exclusion> byHeader(DicomLoop loop) {
        DataSet dataSet = loop.dataSet();
        FrameSource frames = loop.cineLoop().frames();
        if (!MODALITIES.contains(loop.attributes().acquisition().modality())) {
            return Optional.of(Exclusion.OTHER_MODALITY);
        }
        if (dataSet.strings(Tag.ImageType).stream()
                .findFirst()
                .filter("DERIVED"::equals)
                .isPresent()) {
            return Optional.of(Exclusion.DERIVED);
        }
        if (loop.transferSyntax().mayBeLossy()
                || dataSet.string(Tag.LossyImageCompression)
                        .filter("01"::equals)
                        .isPresent()) {
            return Optional.of(Exclusion.LOSSY);
        }
        if (loop.patient().patientId().filter(id -> !id.isBlank()).isEmpty()) {
            return Optional.of(Exclusion.NO_PATIENT);
        }
        if (frames.frameCount() < FEWEST_FRAMES) {
            return Optional.of(Exclusion.TOO_SHORT);
        }
        if (Math.min(frames.size().rows(), frames.size().columns()) < smallestSide) {
            return Optional.of(Exclusion.TOO_SMALL);
        }
        Optional<String> uid = dataSet.string(Tag.SOPInstanceUID);
        return uid.isPresent() && !seen.add(uid.get()) ? Optional.of(Exclusion.DOUBLED) : Optional.empty();
    }

    private StudyChoice byPixels(Path file, DicomLoop loop) throws IOException {
        FrameSource frames = loop.cineLoop().frames();
        if (repeats(frames)) {
            return StudyChoice.left(file, Exclusion.REPEATED_FRAMES, "");
        }
        NoiseModel noise = NoiseEstimator.estimate(frames);
        if (noise.temporalCorrelation() > FILTERED) {
            return StudyChoice.left(file, Exclusion.FILTERED_IN_TIME, "");
        }
        NoiseLevel level = new NoiseLevel(
                TrainingRange.level(frames.frame(0), noise), noise.correlation().rho(1, 0));
        if (!(level.level() < HIGHEST_LEVEL)) {
            return StudyChoice.left(file, Exclusion.TOO_LITTLE_NOISE, "");
        }
        return StudyChoice.taken(new Study(
                file,
                pseudonyms.of(loop.patient().patientId().orElseThrow()),
                loop.attributes().acquisition().device(),
                frames.frameCount(),
                frames.size(),
                level));
    }

    private static boolean repeats(FrameSource frames) throws IOException {
        Frame last = frames.frame(0);
        for (int i = 1; i < Math.min(frames.frameCount(), LOOKED_AT); i++) {
            Frame next = frames.frame(i);
            if (next.equals(last)) {
                return true;
            }
            last = next;
        }
        return false;
    }
}
