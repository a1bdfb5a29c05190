package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever I do, the screen goes on: its thread is never busy with one thing for longer than a blink.
 *
 * <p>Everything is done twice: the first time classes are loaded and styles matched as well.
 */
class NeverBlockedStoryTest extends LabStory {

    private static final double LIMIT_MILLIS = 50;
    /**
     * Where programs wait for a processor, two things are cut apart less often and the same work takes more of its time: what is done for
     * the first time may then take twice as long.
     */
    private static final double BUSY_FIRST_LIMIT_MILLIS = 2 * LIMIT_MILLIS;

    private static final String AGAIN = ", again";

    @TempDir
    static Path folder;

    private BlockWatch watch;

    @Test
    void aWholeReviewNeverHoldsTheScreenUp() throws IOException {
        Path loop = SmallLoop.file(cache());
        watch = onScreen(BlockWatch::begin);
        try (BlockWatch watching = watch) {
            review("", loop);
            review(AGAIN, loop);
        }
        List<String> report = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        for (String what : watch.acts()) {
            BlockWatch.Block longest = watch.longest(what).orElseThrow();
            report.add(longest.inWords());
            if (longest.ownMillis() > limit(what)) {
                tooLong.add(longest.inWords());
            }
        }
        Path target = Files.createDirectories(repository().resolve("target"));
        Files.write(target.resolve("screen-blocks.txt"), report);
        assertEquals(List.of(), tooLong);
    }

    private static double limit(String what) {
        return what.endsWith(AGAIN) || !isBusy() ? LIMIT_MILLIS : BUSY_FIRST_LIMIT_MILLIS;
    }

    private static boolean isBusy() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system.getSystemLoadAverage() > system.getAvailableProcessors();
    }

    private void review(String again, Path loop) throws IOException {
        act("opens a loop" + again, () -> {
            open(loop);
            waitUntilProcessed();
        });
        act("plays" + again, () -> {
            type(KeyCode.SPACE);
            sleep(1000);
            type(KeyCode.SPACE);
        });
        act("three panes" + again, () -> {
            clickOn("#mode-three-panes");
            type(KeyCode.SPACE);
            sleep(1000);
            type(KeyCode.SPACE);
            clickOn("#mode-side-by-side");
        });
        act("drags the strength" + again, () -> {
            drag("#strength .thumb", MouseButton.PRIMARY)
                    .moveBy(-60, 0)
                    .moveBy(40, 0)
                    .drop();
            settle();
        });
        act("drags the window" + again, () -> {
            drag("#raw-canvas", MouseButton.PRIMARY)
                    .moveBy(80, 30)
                    .moveBy(-40, 10)
                    .drop();
            settle();
        });
        reads(again);
        opensPages(again);
        visitsTheLab(again);
    }

    private void reads(String again) throws IOException {
        act("measures" + again, () -> {
            clickOn("#tool-distance");
            drag("#processed-canvas", MouseButton.PRIMARY).moveBy(90, 60).drop();
            clickOn("#tool-distance");
        });
        act("motion map" + again, () -> {
            type(KeyCode.M);
            settle();
            type(KeyCode.M);
        });
        act("help" + again, () -> {
            type(KeyCode.F1);
            sleep(400);
            type(KeyCode.ESCAPE);
        });
        act("palette" + again, () -> {
            push(KeyCode.CONTROL, KeyCode.K);
            sleep(400);
            write("motion");
            type(KeyCode.ESCAPE);
        });
        act("saves a video" + again, () -> saveVideo(again));
    }

    private void opensPages(String again) throws IOException {
        act("opens the page of fine-tuning" + again, () -> {
            push(KeyCode.CONTROL, KeyCode.T);
            sleep(400);
            type(KeyCode.ESCAPE);
        });
        act("opens the models" + again, () -> {
            push(KeyCode.CONTROL, KeyCode.M);
            sleep(400);
            type(KeyCode.ESCAPE);
        });
        act("changes to light and back" + again, () -> {
            type(KeyCode.F6);
            sleep(400);
            type(KeyCode.F6);
            sleep(400);
        });
    }

    private void visitsTheLab(String again) throws IOException {
        act("opens the lab" + again, () -> {
            openTheLab();
            sleep(1000);
        });
        act("measures in the lab" + again, () -> {
            press("#measure-loop");
            waitUntil(
                    "it is measured",
                    () -> !find("#physics-running", Node.class).isVisible());
            sleep(1000);
            onScreen(() -> {
                lab().scene().getWindow().hide();
                return true;
            });
        });
    }

    private void saveVideo(String again) {
        push(KeyCode.CONTROL, KeyCode.E);
        waitUntil("the panel is open", () -> lookup("#export-panel").query().isVisible());
        Path saved = folder.resolve("comparison" + again.length() + ".mp4");
        picker.willSaveAs(saved);
        waitUntil("it can be saved", () -> !lookup("#export-save").<Node>query().isDisabled());
        clickOn("#export-save");
        waitUntil("it is saved", () -> Files.exists(saved));
        type(KeyCode.ESCAPE);
    }

    private interface Acts {
        void run() throws IOException;
    }

    private void act(String what, Acts acts) throws IOException {
        watch.during(what);
        acts.run();
        sleep(100);
    }
}
