package org.clearcine.app.shell;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static org.clearcine.app.keys.KeyMap.key;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.clearcine.app.keys.KeyMap;
import org.clearcine.app.tools.ReadingModel;
import org.clearcine.app.tools.ReadingTools;
import org.clearcine.app.tools.SubtractionModel;
import org.clearcine.app.tools.Tool;

/** The keys of the reading tools. */
final class ToolKeys {

    private static final String MEASURING = "Measuring";
    private static final String SUBTRACTION = "Subtraction";
    private static final double TENTH = 0.1;

    private ToolKeys() {}

    static List<KeyMap.Entry> entries(ReadingTools tools) {
        ReadingModel reading = tools.reading();
        SubtractionModel subtraction = tools.subtraction();
        return List.of(
                tool(reading, "Distance", Tool.DISTANCE, KeyCode.D),
                tool(reading, "Angle", Tool.ANGLE, KeyCode.A),
                tool(reading, "Figures in a box", Tool.RECTANGLE, KeyCode.B),
                tool(reading, "Figures in an ellipse", Tool.ELLIPSE, KeyCode.E),
                tool(reading, "Profile along a line", Tool.PROFILE, KeyCode.P),
                entry(MEASURING, "Delete the selected one", reading::deleteSelected, key(KeyCode.DELETE)),
                entry(
                        MEASURING,
                        "Shutters and overlays of the file",
                        () -> tools.fileGraphics().set(!tools.fileGraphics().get()),
                        key(KeyCode.F2)),
                entry(SUBTRACTION, "Subtract a mask (DSA)", subtraction::toggle, key(KeyCode.N)),
                entry(SUBTRACTION, "This frame is the mask", subtraction::remask, key(KeyCode.N, SHIFT_DOWN)),
                shift("Mask a tenth of a pixel up", subtraction, -TENTH, 0, KeyCode.UP),
                shift("Mask a tenth down", subtraction, TENTH, 0, KeyCode.DOWN),
                shift("Mask a tenth left", subtraction, 0, -TENTH, KeyCode.LEFT),
                shift("Mask a tenth right", subtraction, 0, TENTH, KeyCode.RIGHT));
    }

    /** The magnifier is there for as long as Q is held. */
    static void listen(Scene scene, ReadingTools tools) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            boolean isPlain = !press.isShortcutDown() && !press.isAltDown();
            if (press.getCode() == KeyCode.Q && isPlain && !(scene.getFocusOwner() instanceof TextInputControl)) {
                tools.magnifier().onProperty().set(true);
                press.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, release -> {
            if (release.getCode() == KeyCode.Q) {
                tools.magnifier().onProperty().set(false);
            }
        });
        scene.windowProperty().flatMap(window -> window.focusedProperty()).subscribe(focused -> {
            // A key released in another window is never heard of here.
            if (Boolean.FALSE.equals(focused)) {
                tools.magnifier().onProperty().set(false);
            }
        });
    }

    private static KeyMap.Entry tool(ReadingModel reading, String says, Tool tool, KeyCode code) {
        return entry(MEASURING, says, () -> reading.toggle(tool), key(code));
    }

    private static KeyMap.Entry shift(
            String says, SubtractionModel subtraction, double down, double right, KeyCode code) {
        return entry(SUBTRACTION, says, () -> subtraction.shift(down, right), key(code, ALT_DOWN));
    }

    private static KeyMap.Entry entry(String group, String says, Runnable action, KeyCombination... keys) {
        return new KeyMap.Entry(group, says, List.of(keys), action);
    }
}
