package org.clearcine.core.tuning.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.tuning.run.SiteStudies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudySelectionTest {

    @TempDir
    Path folder;

    private StudySelection selection() throws Exception {
        return new StudySelection(Pseudonyms.of(folder.resolve("keys")), 64);
    }

    private List<StudyChoice> select(Path... files) throws Exception {
        return selection().select(List.of(files), ProgressMonitor.NONE);
    }

    @Test
    void takesNoisyLoopsAndTellsPatientsApartWithoutNamingThem() throws Exception {
        SiteStudies.write(folder.resolve("in"), 2, 64, 6);
        List<StudyChoice> choices = select(folder.resolve("in"));
        List<Study> studies =
                choices.stream().flatMap(choice -> choice.study().stream()).toList();
        assertEquals(4, studies.size(), choices.toString());
        assertEquals(2, studies.stream().map(Study::patient).distinct().count());
        assertTrue(studies.stream().allMatch(study -> study.patient().matches("P-[0-9A-F]{8}")));
    }

    @Test
    void leavesOutWhatCannotTeachAndSaysWhy() throws Exception {
        Path first = SiteStudies.write(folder.resolve("in"), 1, 64, 6).get(0);
        Path twice = Files.copy(first, folder.resolve("twice.dcm"));
        Path broken = Files.write(folder.resolve("broken.dcm"), new byte[300]);
        Path brief = SiteStudies.write(folder.resolve("short"), 1, 64, 3).get(0);
        Path small = SiteStudies.write(folder.resolve("small"), 1, 48, 6).get(0);
        List<Exclusion> reasons = select(first, twice, broken, brief, small).stream()
                .flatMap(choice -> choice.exclusion().stream())
                .toList();
        assertEquals(
                List.of(Exclusion.DOUBLED, Exclusion.UNREADABLE, Exclusion.TOO_SHORT, Exclusion.TOO_SMALL), reasons);
    }

    @Test
    void neverTrainsOnAHeldOutPatientWhateverTheStudies() {
        Random random = new Random(7);
        for (int trial = 0; trial < 2000; trial++) {
            List<Study> studies = new ArrayList<>();
            int patients = 2 + random.nextInt(12);
            for (int i = 0; i < patients + random.nextInt(30); i++) {
                int patient = i < patients ? i : random.nextInt(patients);
                studies.add(study("P-" + patient, i));
            }
            Collections.shuffle(studies, random);
            PatientSplit split = PatientSplit.draw(studies, random.nextLong());
            Set<String> trained = new HashSet<>();
            split.training(studies).forEach(study -> trained.add(study.patient()));
            split.heldOut(studies).forEach(study -> assertFalse(trained.contains(study.patient())));
            assertEquals(
                    studies.size(),
                    split.training(studies).size() + split.heldOut(studies).size());
            assertFalse(split.heldOut(studies).isEmpty());
            assertFalse(trained.isEmpty());
        }
    }

    @Test
    void splitsTheSameWayWhateverTheOrderAndRefusesOnePatient() {
        List<Study> studies =
                new ArrayList<>(List.of(study("P-1", 1), study("P-2", 2), study("P-3", 3), study("P-4", 4)));
        PatientSplit split = PatientSplit.draw(studies, 5);
        Collections.reverse(studies);
        assertEquals(split, PatientSplit.draw(studies, 5));
        assertFalse(PatientSplit.isPossible(List.of(study("P-1", 1), study("P-1", 2))));
        assertThrows(IllegalArgumentException.class, () -> new PatientSplit(List.of("P-1"), List.of("P-1")));
    }

    private static Study study(String patient, int number) {
        return new Study(Path.of("s" + number), patient, "", 10, new FrameSize(64, 64), new NoiseLevel(12, 0.2));
    }
}
