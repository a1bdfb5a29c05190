package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.physics.reader.ReaderWindow;
import org.clearcine.core.storage.DataFolder;
import org.junit.jupiter.api.Test;

/** I plan a reading, answer pairs without knowing what they are, stop, go on where I stopped, and read the result. */
class ReaderStoryTest extends LabStory {

    private static final String NAME = "story";

    private ReaderWindow reading() {
        waitUntil(
                "the reading is shown",
                () -> lab().reader()
                        .windowProperty()
                        .get()
                        .filter(window -> window.stage().isShowing())
                        .isPresent());
        return onScreen(() -> lab().reader().windowProperty().get().orElseThrow());
    }

    private void type(KeyCode key) {
        ReaderWindow window = reading();
        onScreen(() -> {
            Event.fireEvent(
                    window.stage().getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return true;
        });
    }

    private void answer(KeyCode key) {
        ReaderWindow window = reading();
        waitUntil("a pair is shown", window::isAsking);
        int before = onScreen(window::answerCount);
        type(key);
        waitUntil("it is kept", () -> window.answerCount() == before + 1);
    }

    private void pictureOfTheReading(String name) throws IOException {
        ReaderWindow window = reading();
        WritableImage image = onScreen(() -> window.stage().getScene().snapshot(null));
        Path folder = Files.createDirectories(repository().resolve("target").resolve("screenshots"));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    /** The pair on a screen of another size: both pictures are whole, and every word is. */
    private void pictureAt(int width, int height) throws IOException {
        ReaderWindow window = reading();
        onScreen(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            return true;
        });
        waitUntil(
                "the window is as large",
                () -> Math.abs(window.stage().getScene().getWidth() - width) < 60
                        && Math.abs(window.stage().getScene().getHeight() - height) < 60);
        waitUntil("both pictures are painted for it", () -> {
            for (Node node : window.stage().getScene().getRoot().lookupAll("*")) {
                if (node instanceof FrameCanvas canvas
                        && canvas.shown()
                                .filter(picture -> picture.width()
                                        == (int) canvas.pixelsProperty().get().getWidth())
                                .isEmpty()) {
                    return false;
                }
            }
            return true;
        });
        onScreen(() -> {
            for (Node node : window.stage().getScene().getRoot().lookupAll(".label")) {
                Label label = (Label) node;
                if (label.isVisible() && label.getWidth() > 0 && !label.isWrapText()) {
                    assertTrue(label.getWidth() >= label.prefWidth(-1) - 1, "cut off: " + label.getText());
                }
            }
            return true;
        });
        pictureOfTheReading("reader-pair-" + width);
    }

    /** Nothing that can be read, seen or heard of tells a method. */
    private void tellsNothing() {
        List<String> methods = List.of("raw", "classical", "base", "strength", "denoised", "processed", "%");
        ReaderWindow window = reading();
        StringBuilder all = new StringBuilder(onScreen(() -> window.stage().getTitle()));
        onScreen(() -> {
            for (Node node : window.stage().getScene().getRoot().lookupAll("*")) {
                all.append('|').append(node.getId()).append('|').append(node.getAccessibleText());
                all.append('|').append(node.getStyleClass());
                if (node instanceof Labeled labeled) {
                    all.append('|').append(labeled.getText());
                    all.append(
                            labeled.getTooltip() == null
                                    ? ""
                                    : labeled.getTooltip().getText());
                }
            }
            return true;
        });
        String told = all.toString().toLowerCase(Locale.ROOT);
        for (String method : methods) {
            assertFalse(told.contains(method), method + " can be read in: " + told);
        }
    }

    @Test
    void readsBlindStopsGoesOnAndReadsTheResult() throws IOException {
        Files.deleteIfExists(DataFolder.ofUser().resolve("readings").resolve(NAME + ".csv"));
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        openTheLab();
        onScreen(() -> {
            TabPane tabs = (TabPane) lab().scene().getRoot().lookup(".tab-pane");
            tabs.getTabs().stream()
                    .filter(tab -> tab.getText().equals("Reading"))
                    .forEach(tabs.getSelectionModel()::select);
            return true;
        });
        waitUntil("the tab is there", () -> lab().scene().getRoot().lookup("#reader-name") != null);
        onScreen(() -> {
            for (Node node : lab().scene().getRoot().lookupAll(".reader-condition")) {
                CheckBox box = (CheckBox) node;
                box.setSelected(box.getText().equals("raw") || box.getText().equals("classical at 100 %"));
            }
            ((TextField) lab().scene().getRoot().lookup("#reader-name")).setText(NAME);
            return true;
        });
        picture("reader-wizard");
        press("#reader-begin");
        tellsNothing();
        ReaderWindow window = reading();
        waitUntil("a pair is shown", window::isAsking);
        pictureOfTheReading("reader-pair");
        pictureAt(1920, 1080);
        pictureAt(1280, 720);
        answer(KeyCode.LEFT);
        tellsNothing();
        answer(KeyCode.RIGHT);
        type(KeyCode.BACK_SPACE);
        waitUntil("one back", () -> window.answerCount() == 1);
        type(KeyCode.P);
        pictureOfTheReading("reader-paused");
        type(KeyCode.P);
        type(KeyCode.ESCAPE);
        waitUntil("closed", () -> lab().reader().windowProperty().get().isEmpty());

        goOnToTheEnd();
        readTheResult();
    }

    private void goOnToTheEnd() {
        ListView<?> studies = find("#reader-studies", ListView.class);
        waitUntil("it is listed", () -> !studies.getItems().isEmpty());
        onScreen(() -> {
            for (int i = 0; i < studies.getItems().size(); i++) {
                studies.getSelectionModel().select(i);
                if (studies.getSelectionModel().getSelectedItem().toString().contains("name=" + NAME)) {
                    return true;
                }
            }
            return false;
        });
        press("#reader-resume");
        ReaderWindow again = reading();
        assertEquals(1, onScreen(again::answerCount), "where it stopped");
        answer(KeyCode.DOWN);
        answer(KeyCode.LEFT);
        waitUntil(
                "the end is told",
                () -> ((Label) again.stage().getScene().getRoot().lookup("#reader-notice"))
                        .getText()
                        .startsWith("Finished"));
        type(KeyCode.ESCAPE);
        waitUntil("closed", () -> lab().reader().windowProperty().get().isEmpty());
    }

    private void readTheResult() throws IOException {
        waitUntil(
                "its result can be read",
                () -> !find("#reader-show", Node.class).isDisabled());
        press("#reader-show");
        waitUntil("a sentence", () -> find("#reader-sentence", Label.class) != null);
        assertTrue(find("#reader-sentence", Label.class).getText().startsWith("In 2 choices"));
        resizeLab(1280, 800);
        picture("reader-result-1280");
        Path csv = cache().resolve("reading.csv");
        Files.deleteIfExists(csv);
        picker.willSaveAs(csv);
        press("#reader-csv");
        waitUntil("the table is written", () -> Files.exists(csv) && Files.size(csv) > 100);
        assertTrue(Files.readString(csv).contains("# preference raw:"));
    }
}
