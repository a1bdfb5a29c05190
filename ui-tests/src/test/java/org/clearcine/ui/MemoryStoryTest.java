package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clearcine.app.Workstation;
import org.clearcine.app.denoising.DenoisingModel;
import org.clearcine.app.job.FxJobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * I open one loop after another all day long, and the workstation is as light in the evening as it was in the morning.
 *
 * <p>{@code -Dclearcine.loops=1000} for the whole day.
 */
class MemoryStoryTest extends WorkstationStory {

    private static final int LOOPS = Integer.getInteger("clearcine.loops", 60);
    private static final int WARM_UP = 15;
    private static final double MOST_MEBIBYTES = 100;
    private static final int MOST_ALIVE = 8;

    @TempDir
    static Path folder;

    @Test
    void manyLoopsOneAfterAnotherLeaveMemoryWhereItWas() throws Exception {
        List<Path> files = TinyLoops.write(folder);
        List<WeakReference<OpenLoop>> opened = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            openAndClose(files.get(i % files.size()));
        }
        double before = LiveHeap.mebibytes();
        for (int i = 0; i < LOOPS; i++) {
            opened.add(openAndClose(files.get(i % files.size())));
        }
        double grown = LiveHeap.mebibytes() - before;
        long alive = opened.stream().filter(loop -> loop.get() != null).count();
        System.out.println(String.format(
                Locale.ROOT, "%d loops: heap %.1f MiB before, %+.1f MiB after, %d alive", LOOPS, before, grown, alive));
        assertTrue(grown < MOST_MEBIBYTES, "grown by " + grown + " MiB");
        assertTrue(alive <= MOST_ALIVE, alive + " closed loops are still held");
    }

    @Test
    void aClosedWorkstationIsForgotten() throws Exception {
        Path file = TinyLoops.write(folder).get(0);
        List<WeakReference<Workstation>> closed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            closed.add(openAndCloseAWorkstation(file));
        }
        waitUntil("all but one are gone", () -> {
            System.gc();
            return closed.stream().filter(each -> each.get() != null).count() <= 1;
        });
    }

    private WeakReference<Workstation> openAndCloseAWorkstation(Path file) {
        Workstation another = onScreen(() -> {
            Workstation made = new Workstation(
                    new Workstation.Surroundings(new FxJobRunner(), denoiser(), picker, cache(), "0.1.0"));
            Stage window = new Stage();
            window.setScene(made.scene());
            window.show();
            made.open(List.of(file));
            return made;
        });
        Session itsOwn = another.models().session();
        waitUntil(
                "it shows the loop",
                () -> itsOwn.current().filter(DenoisingModel::isProcessed).isPresent());
        return onScreen(() -> {
            another.close();
            ((Stage) another.scene().getWindow()).close();
            return new WeakReference<>(another);
        });
    }

    private WeakReference<OpenLoop> openAndClose(Path file) {
        onScreen(() -> {
            workstation.open(List.of(file));
            return true;
        });
        waitUntil(
                "it is processed",
                () -> session().current().filter(DenoisingModel::isProcessed).isPresent()
                        && viewer().shownIndex().isPresent());
        WeakReference<OpenLoop> loop = new WeakReference<>(currentLoop());
        press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        waitUntil("it is closed", () -> session().loops().isEmpty());
        return loop;
    }
}
