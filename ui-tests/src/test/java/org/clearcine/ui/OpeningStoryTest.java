package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I open what I am given: an archive, a disc, two patients; and sometimes others look at my screen. */
class OpeningStoryTest extends WorkstationStory {

    @TempDir
    private Path folder;

    private String shownTexts() {
        return onScreen(() -> lookup(node -> node instanceof Labeled).queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void anArchiveOpensLikeAFolder() throws IOException {
        Path zip = folder.resolve("from-the-other-hospital.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            byte[] loop = Files.readAllBytes(SmallLoop.file(cache()));
            for (String name : List.of("DICOM/IM0001", "DICOM/IM0002")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(loop);
            }
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("Viewer included.\n".getBytes(StandardCharsets.UTF_8));
        }
        open(zip);
        waitUntil(
                "all of it has been tried",
                () -> session().loops().size() + session().refused().size() == 3);
        assertEquals(2, session().loops().size());
        waitUntilProcessed();
        screenshot("opened-zip");
        push(KeyCode.CONTROL, KeyCode.R);
        waitUntil(
                "it is opened again from the recent studies",
                () -> session().loops().size() >= 4);
        assertEquals(zip.toAbsolutePath(), latest());
    }

    private Path latest() {
        return onScreen(() -> workstation.recent().list().get(0).paths().get(0));
    }

    @Test
    void aDiscOpensByItsDirectory() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dcmmkdir")), "needs dcmmkdir to make a DICOMDIR");
        TwoPatients.write(Files.createDirectory(folder.resolve("DICOM")));
        Path directory = folder.resolve("DICOMDIR");
        Process made = new ProcessBuilder(
                        "/usr/bin/dcmmkdir",
                        "-W",
                        "+I",
                        "+r",
                        "-Pgp",
                        "+id",
                        folder.toString(),
                        "+D",
                        directory.toString(),
                        "DICOM")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertTrue(made.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, made.exitValue(), Files.readString(folder.resolve("log")));
        open(directory);
        waitUntil("all loops are open", () -> session().loops().size() == TwoPatients.LOOPS);
        waitUntilProcessed();
        screenshot("opened-dicomdir");
    }

    @Test
    void loopsAreGroupedAndNamesHideWithOneKey() throws IOException {
        TwoPatients.write(folder);
        open(folder);
        waitUntil("all loops are open", () -> session().loops().size() == TwoPatients.LOOPS);
        waitUntilProcessed();
        String texts = shownTexts();
        for (String name : TwoPatients.NAMES) {
            assertTrue(texts.contains(name), name);
        }
        assertTrue(texts.contains("2026-03-04  Left coronary"), texts);
        screenshot("browser");
        type(KeyCode.F3);
        String hidden = shownTexts();
        for (String name : TwoPatients.NAMES) {
            assertFalse(hidden.contains(name), name);
        }
        assertFalse(hidden.contains(TwoPatients.CANARY), hidden);
        assertTrue(onScreen(() -> lookup("#names-hidden").<Node>query().isVisible()));
        screenshot("browser-names-hidden");
    }

    /** Dragged with the mouse from another window, as from a file manager. */
    @Test
    void whatIDropOnTheWindowOpens() throws IOException {
        Path file = SmallLoop.file(cache());
        Label icon = new Label("small-coronary.dcm");
        icon.setId("dragged-icon");
        icon.setOnDragDetected(drag -> {
            ClipboardContent files = new ClipboardContent();
            files.putFiles(List.of(file.toFile()));
            icon.startDragAndDrop(TransferMode.COPY).setContent(files);
            drag.consume();
        });
        Stage manager = onScreen(() -> {
            Stage other = new Stage();
            other.setScene(new Scene(new StackPane(icon), 220, 80));
            other.setX(300);
            other.setY(40);
            other.show();
            other.toFront();
            return other;
        });
        drag("#dragged-icon", MouseButton.PRIMARY)
                .moveBy(10, 30)
                .moveBy(10, 150)
                .moveTo("#raw-canvas")
                .drop();
        waitUntil("it is open", () -> session().loops().size() == 1);
        onScreen(() -> {
            manager.close();
            return true;
        });
    }

    @Test
    void nothingOnTheDiskTellsWhatIOpened() throws IOException {
        Path named = Files.createDirectory(folder.resolve(TwoPatients.CANARY));
        TwoPatients.write(named);
        open(named);
        waitUntil("all loops are open", () -> session().loops().size() == TwoPatients.LOOPS);
        waitUntil("the list is written", () -> Files.exists(cache().resolve("recent.bin")));
        settle();
        for (String file : List.of("recent.bin", "recent.key")) {
            String bytes = Files.readString(cache().resolve(file), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(TwoPatients.CANARY), file);
        }
    }
}
