package org.clearcine.core.tuning.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.network.Weights;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.training.LoopPlanes;
import org.clearcine.core.tuning.study.Pseudonyms;
import org.clearcine.core.tuning.study.Study;
import org.clearcine.core.tuning.study.StudyChoice;
import org.clearcine.core.tuning.study.StudySelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run learns from: the site's own loops as often as scenes where the parent knows their noise, mostly simulated scenes where not. */
class PreparationTest {

    private static final long STEPS = 150;
    /** As many as so few steps ask for. */
    private static final int SIMULATED = 6;

    @TempDir
    Path site;

    private List<LoopPlanes> training(SiteStudies.Room room, List<Integer> noises) throws Exception {
        List<Study> studies = new StudySelection(Pseudonyms.of(site), 64)
                .select(new SiteStudies(room, 64, 8, 2).write(site.resolve("in"), 3), ProgressMonitor.NONE).stream()
                        .map(StudyChoice::study)
                        .flatMap(Optional::stream)
                        .toList();
        assertEquals(6, studies.size());
        WorkFolder work = TinyTuning.work(site, "room", studies, STEPS);
        Weights parent = TinyTuning.registry(site).load(TinyTuning.PARENT);
        List<LoopPlanes> loops =
                new Preparation(work, new RunMonitor(work, event -> {})).training(work.request(), parent);
        try (var files = Files.list(work.path().resolve("loops"))) {
            noises.add((int) files.filter(file -> file.getFileName().toString().startsWith("t-"))
                    .count());
        }
        return loops;
    }

    @Test
    void aParentThatKnowsTheNoiseIsTaughtTheSitesScenesInSeveralNoises() throws Exception {
        List<Integer> noises = new ArrayList<>();
        List<LoopPlanes> loops = training(SiteStudies.Room.HANDS, noises);
        int trainedOn = 4;
        assertEquals(List.of(6 * trainedOn), noises);
        assertEquals(24 + SIMULATED, loops.size(), "as often as their share asks for, and each noise at least once");
    }

    @Test
    void aParentThatDoesNotIsTaughtTheNoise() throws Exception {
        List<Integer> noises = new ArrayList<>();
        List<LoopPlanes> loops = training(SiteStudies.Room.COARSE, noises);
        assertEquals(List.of(4), noises);
        assertEquals(SIMULATED + 4, loops.size());
    }
}
