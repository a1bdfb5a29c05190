package org.clearcine.core.tuning.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.registry.ModelStatus;
import org.clearcine.core.tuning.study.Study;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run's promises, on a tiny network: what it says, what it keeps, and what a kill cannot take. */
class TuningRunTest {

    private static final TuningProcess.EntryPoint TINY =
            new TuningProcess.EntryPoint(TinyTuning.class.getName(), List.of());

    @TempDir
    static Path site;

    private static List<Study> studies;

    @BeforeAll
    static void simulatesStudies() throws Exception {
        TorchRuntime.useThreads(1);
        studies = TinyTuning.studies(site, 3);
        assertEquals(6, studies.size());
        TinyTuning.registry(site);
    }

    private static List<TuningEvent> run(WorkFolder work, Consumer<TuningEvent> also) throws Exception {
        List<TuningEvent> events = new ArrayList<>();
        new TuningRun(work, TinyTuning.registry(site), "test", event -> {
                    events.add(event);
                    also.accept(event);
                })
                .run();
        return events;
    }

    private static TuningEvent last(List<TuningEvent> events) {
        return events.get(events.size() - 1);
    }

    @Test
    void trainsJudgesAndRegistersWithEverythingThatIsKnown() throws Exception {
        WorkFolder work = TinyTuning.work(site, "whole", studies, 200);
        List<TuningEvent> events = run(work, event -> {});
        TuningEvent end = last(events);
        assertTrue(
                end.ending() == TuningEvent.Ending.CANDIDATE || end.ending() == TuningEvent.Ending.REJECTED,
                end.text());
        ModelRegistry registry = TinyTuning.registry(site);
        ModelRecord record = registry.record("whole");
        assertEquals(2, record.training().patients().size());
        assertEquals(1, record.heldOut().patients().size());
        assertFalse(record.training().patients().containsAll(record.heldOut().patients()));
        assertEquals("Dr Test", record.lineage().madeBy());
        assertTrue(record.hospitalData());
        assertEquals(List.of(0L, 100L, 200L), record.curves().heldOutSteps());
        assertTrue(registry.activeId().isEmpty(), "nothing is active before a person says so");
        assertFalse(record.toJson().contains(site.toString()), "no path in the record");
        assertFalse(record.toJson().contains("SIMULATED"), "no patient in the record");
        assertEquals("%PDF", new String(Files.readAllBytes(work.path().resolve("report.pdf")), 0, 4));
        PreviewPicture preview = PreviewPicture.read(work.path().resolve("preview-200.pgm"));
        assertEquals(64 * 64, preview.part(0, 2).length);
    }

    @Test
    void goesOnWithHalfTheBatchWhenMemoryIsShort() throws Exception {
        WorkFolder work = TinyTuning.work(site, "memory", studies, 100);
        boolean[] thrown = new boolean[1];
        List<TuningEvent> events = run(work, event -> {
            if (event.kind() == TuningEvent.Kind.STEP && !thrown[0]) {
                thrown[0] = true;
                throw new OutOfMemoryError("pretended");
            }
        });
        assertTrue(thrown[0]);
        assertEquals(Optional.of(1L), work.batch());
        assertTrue(events.stream().anyMatch(event -> event.text().contains("half the batch")));
        assertFalse(
                last(events).ending() == TuningEvent.Ending.FAILED, last(events).text());
    }

    @Test
    void stopsCleanlyWhenMemoryIsShortTwiceAndCanGoOn() throws Exception {
        WorkFolder work = TinyTuning.work(site, "memory-twice", studies, 100);
        List<TuningEvent> events = run(work, event -> {
            if (event.kind() == TuningEvent.Kind.STEP) {
                throw new OutOfMemoryError("pretended");
            }
        });
        assertEquals(TuningEvent.Ending.FAILED, last(events).ending());
        assertTrue(
                last(events).text().startsWith("There is not enough memory"),
                last(events).text());
        assertFalse(last(run(work, event -> {})).ending() == TuningEvent.Ending.FAILED);
    }

    @Test
    void goesOnWithoutAStudyThatCanNoLongerBeRead() throws Exception {
        List<Study> own = TinyTuning.studies(site.resolve("gone"), 3);
        WorkFolder work = TinyTuning.work(site, "unreadable", own, 100);
        Files.delete(work.request().studies(false).get(1).file());
        List<TuningEvent> events = run(work, event -> {});
        assertEquals(
                1,
                events.stream()
                        .filter(event -> event.kind() == TuningEvent.Kind.NOTICE
                                && event.text().contains("can no longer be read"))
                        .count());
        assertFalse(
                last(events).ending() == TuningEvent.Ending.FAILED, last(events).text());
    }

    @Test
    void keepsTheBestWhenStoppedAndNothingWhenDiscarded() throws Exception {
        WorkFolder stopped = TinyTuning.work(site, "stopped", studies, 2_000);
        assertFalse(last(run(stopped, order(stopped, WorkFolder.Order.STOP_AND_KEEP_BEST)))
                        .ending()
                == TuningEvent.Ending.FAILED);
        assertTrue(TinyTuning.registry(site).find("stopped").isPresent());
        WorkFolder discarded = TinyTuning.work(site, "discarded", studies, 2_000);
        assertEquals(
                TuningEvent.Ending.DISCARDED,
                last(run(discarded, order(discarded, WorkFolder.Order.DISCARD))).ending());
        assertTrue(TinyTuning.registry(site).find("discarded").isEmpty());
        assertFalse(Files.exists(discarded.path().resolve("training.ckpt")));
    }

    /** Given once the weights have been judged a second time. */
    private static Consumer<TuningEvent> order(WorkFolder work, WorkFolder.Order order) {
        return event -> {
            if (event.kind() == TuningEvent.Kind.HELD_OUT && event.step() >= 100) {
                try {
                    work.order(order);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        };
    }

    @Test
    void saysInOneSentenceThatTheDiskIsFull() throws Exception {
        Path small = Files.createDirectory(site.resolve("small-disk"));
        Assumptions.assumeTrue(mount(small), "a small disk can be made here");
        try {
            WorkFolder work = WorkFolder.create(
                    small.resolve("run"),
                    TinyTuning.work(site, "full", studies, 200).request());
            Files.write(small.resolve("fill"), new byte[12_000_000]);
            TuningEvent end = last(run(work, event -> {}));
            assertEquals(TuningEvent.Ending.FAILED, end.ending());
            assertTrue(end.text().startsWith("The disk is full"), end.text());
            Files.delete(small.resolve("fill"));
            assertFalse(last(run(work, event -> {})).ending() == TuningEvent.Ending.FAILED, "it goes on with room");
        } finally {
            new ProcessBuilder("umount", "-l", small.toString()).start().waitFor();
        }
    }

    private static boolean mount(Path folder) throws Exception {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder.toString())
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void endsWithTheSameCurveAndWeightsHoweverOftenItIsKilled() throws Exception {
        int kills = Integer.getInteger("clearcine.kills", 4);
        long steps = Math.max(600, 100L * kills);
        WorkFolder whole = TinyTuning.work(site, "uninterrupted", studies, steps);
        assertFalse(last(run(whole, event -> {})).ending() == TuningEvent.Ending.FAILED);
        Random random = new Random(11);
        WorkFolder killed = TinyTuning.work(site, "killed", studies, steps);
        TuningProcess process = new TuningProcess(killed);
        int killedAlive = 0;
        for (int i = 0; i < kills && killed.ending().isEmpty(); i++) {
            Process child = process.start(TINY);
            long begun = waitUntilItSpeaks(killed, child);
            if (!child.waitFor(random.nextInt(2500), TimeUnit.MILLISECONDS)) {
                killedAlive++;
            }
            child.destroyForcibly().waitFor();
            assertFalse(process.isRunning(), "a killed run leaves no lock, begun at " + begun);
        }
        if (killed.ending().isEmpty()) {
            assertEquals(0, process.start(TINY).waitFor());
        }
        assertTrue(killedAlive > 0);
        for (String file : List.of("held-out.json", "best.safetensors", "training.ckpt")) {
            assertArrayEquals(
                    Files.readAllBytes(whole.path().resolve(file)),
                    Files.readAllBytes(killed.path().resolve(file)),
                    file + " after " + killedAlive + " kills");
        }
        assertTrue(TinyTuning.registry(site).find("killed").isPresent());
        assertFalse(TinyTuning.registry(site).find("killed").get().status() == ModelStatus.ACTIVE);
    }

    private static long waitUntilItSpeaks(WorkFolder work, Process child) throws Exception {
        long before = Files.exists(work.events()) ? Files.size(work.events()) : 0;
        while (child.isAlive() && (!Files.exists(work.events()) || Files.size(work.events()) == before)) {
            Thread.sleep(5);
        }
        return before;
    }
}
