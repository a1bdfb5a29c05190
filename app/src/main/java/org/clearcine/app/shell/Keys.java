package org.clearcine.app.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.clearcine.app.keys.KeyMap.key;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.keys.KeyMap;
import org.clearcine.app.keys.Keyboard;
import org.clearcine.app.tuning.TuningPage;
import org.clearcine.app.viewer.CineClock;
import org.clearcine.app.viewer.CineModel;
import org.clearcine.app.viewer.DragTool;
import org.clearcine.app.viewer.PictureModel;
import org.clearcine.app.viewer.ViewerModel;
import org.controlsfx.control.ToggleSwitch;

/** The default key map, and how it hears the keys of the window. */
final class Keys {

    private static final double STRENGTH_STEP = 0.05;
    private static final int LARGE_STEP = 10;
    /** More than files have; the list in the window panel shows the rest. */
    private static final int PRESETS = 9;

    /** With Ctrl they belong to the text while something is typed. */
    private static final Set<KeyCode> EDITING =
            EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Y, KeyCode.Z, KeyCode.LEFT, KeyCode.RIGHT);

    private final Commands commands;
    private final List<KeyMap.Entry> entries = new ArrayList<>();

    private final Desk desk;

    private Keys(Commands commands, Desk desk) {
        this.commands = commands;
        this.desk = desk;
        addCine(commands.cine());
        addLook(commands.look());
        entries.addAll(ToolKeys.entries(commands.tools()));
        entries.addAll(CompareKeys.entries(commands.compare(), commands.look()));
        addDenoising();
        addWindow();
        entries.addAll(DeskKeys.entries(desk, commands));
    }

    static KeyMap map(Commands commands, Desk desk) {
        return new KeyMap(new Keys(commands, desk).entries);
    }

    private void addCine(CineModel cine) {
        String group = "Cine";
        add(group, "Play or pause", commands::togglePlaying, key(KeyCode.SPACE), key(KeyCode.C));
        add(group, "Next frame", () -> cine.step(1), key(KeyCode.RIGHT), key(KeyCode.DOWN));
        add(group, "Previous frame", () -> cine.step(-1), key(KeyCode.LEFT), key(KeyCode.UP));
        add(group, "Ten frames on", () -> cine.step(LARGE_STEP), key(KeyCode.RIGHT, SHIFT_DOWN));
        add(group, "Ten frames back", () -> cine.step(-LARGE_STEP), key(KeyCode.LEFT, SHIFT_DOWN));
        add(group, "First frame", cine::goToFirst, key(KeyCode.HOME));
        add(group, "Last frame", cine::goToLast, key(KeyCode.END));
        add(group, "Slower", cine::slower, key(KeyCode.J));
        add(group, "Faster", cine::faster, key(KeyCode.L));
        add(group, "Play from this frame on", cine::setIn, key(KeyCode.I));
        add(group, "Play up to this frame", cine::setOut, key(KeyCode.O));
        add(group, "Mark as key frame, or not", cine::toggleKeyFrame, key(KeyCode.K));
        add(group, "Next key frame", cine::goToNextKeyFrame, key(KeyCode.DOWN, SHIFT_DOWN));
        add(group, "Previous key frame", cine::goToPreviousKeyFrame, key(KeyCode.UP, SHIFT_DOWN));
        add(group, "Filmstrip", commands::toggleFilmstrip, key(KeyCode.F));
        add(group, "Round and round", () -> cine.toggleRepeat(CineClock.Repeat.LOOP), key(KeyCode.PERIOD));
        add(group, "Back and forth", () -> cine.toggleRepeat(CineClock.Repeat.SWEEP), key(KeyCode.COMMA));
    }

    private void addLook(PictureModel look) {
        String group = "Picture";
        add(
                group,
                "Motion map",
                () -> look.motionMapProperty().set(!look.motionMapProperty().get()),
                key(KeyCode.M));
        add(
                group,
                "Motion arrows",
                () -> look.motionArrowsProperty()
                        .set(!look.motionArrowsProperty().get()));
        add(group, "Drag changes the window", () -> commands.dragWith(DragTool.WINDOW), key(KeyCode.W));
        add(group, "Drag zooms", () -> commands.dragWith(DragTool.ZOOM), key(KeyCode.Z));
        add(group, "Drag moves", () -> commands.dragWith(DragTool.PAN), key(KeyCode.T));
        add(group, "The file's own window", look::resetWindow, key(KeyCode.DIGIT0), key(KeyCode.NUMPAD0));
        for (int number = 1; number <= PRESETS; number++) {
            int chosen = number;
            KeyCode digit = KeyCode.getKeyCode(Integer.toString(number));
            add(group, "Window preset " + number, () -> look.usePreset(chosen), key(digit));
        }
        add(group, "Dark becomes bright", look::invert, key(KeyCode.I, SHIFT_DOWN));
        add(group, "Turn by a quarter", look::turn, key(KeyCode.R));
        add(group, "Left and right exchanged", look::flipHorizontally, key(KeyCode.H));
        add(group, "Top and bottom exchanged", look::flipVertically, key(KeyCode.H, SHIFT_DOWN));
        add(group, "Window, zoom and place back", this::escape, key(KeyCode.ESCAPE));
    }

    private void escape() {
        if (!desk.closeTop() && !commands.closeTuning()) {
            commands.reset();
        }
    }

    private void addDenoising() {
        String group = "Denoising";
        add(group, "Less strength", () -> commands.changeStrength(-STRENGTH_STEP), key(KeyCode.OPEN_BRACKET));
        add(group, "More strength", () -> commands.changeStrength(STRENGTH_STEP), key(KeyCode.CLOSE_BRACKET));
        add(group, "Sliders back", commands::resetSettings, key(KeyCode.OPEN_BRACKET, SHIFT_DOWN));
        add(group, "Denoise this loop", commands::denoise, key(KeyCode.D, SHORTCUT_DOWN));
    }

    private void addWindow() {
        String group = "Window";
        add(group, "Next loop", () -> commands.showNeighbour(1), key(KeyCode.PAGE_DOWN));
        add(group, "Previous loop", () -> commands.showNeighbour(-1), key(KeyCode.PAGE_UP));
        add(group, "Open files", commands::openFiles, key(KeyCode.O, SHORTCUT_DOWN));
        add(group, "Open a folder", commands::openFolder, key(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN));
        add(group, "Save picture, video or case sheet", commands::toggleExport, key(KeyCode.E, SHORTCUT_DOWN));
        add(group, "Copy the picture", commands::copyPicture, key(KeyCode.C, SHORTCUT_DOWN));
        add(group, "Save denoised loop", commands::save, key(KeyCode.S, SHORTCUT_DOWN));
        add(group, "Open the last study again", commands::openLatest, key(KeyCode.R, SHORTCUT_DOWN));
        add(group, "Play the original recording", commands::playRecording, key(KeyCode.SPACE, SHIFT_DOWN));
        add(group, "Hide names, for a shared screen", commands::toggleNames, key(KeyCode.F3));
        add(group, "Fine-tune on own studies", commands::toggleTuning, key(KeyCode.T, SHORTCUT_DOWN));
        add(group, "Models of this site", commands::toggleModels, key(KeyCode.M, SHORTCUT_DOWN));
        add(group, "Close this loop", commands::closeLoop, key(KeyCode.W, SHORTCUT_DOWN));
        add(group, "Physics lab", commands::openPhysicsLab, key(KeyCode.L, SHORTCUT_DOWN));
        add(group, "These keys", commands::toggleHelp, key(KeyCode.F1), key(KeyCode.SLASH, SHIFT_DOWN));
    }

    private void add(String group, String says, Runnable action, KeyCombination... keys) {
        entries.add(new KeyMap.Entry(group, says, List.of(keys), action));
    }

    /** Listens before any control does, except while something is typed. */
    static void listen(Scene scene, Keyboard keyboard, ViewerModel viewer) {
        PictureModel look = viewer.look();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isConsumed() || isTyping(scene.getFocusOwner(), press)) {
                return;
            }
            if (pressesControl(scene.getFocusOwner(), press)) {
                press.consume();
                return;
            }
            if (KeyFocus.isForControl(scene.getFocusOwner(), press)) {
                return;
            }
            if (press.getCode() == KeyCode.BACK_SLASH) {
                look.rawHeldProperty().set(true);
                press.consume();
            }
            if (CompareKeys.hears(viewer.compare(), press)) {
                press.consume();
                return;
            }
            keyboard.mapProperty().get().actionOf(press).ifPresent(action -> {
                action.run();
                press.consume();
            });
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, release -> {
            if (release.getCode() == KeyCode.BACK_SLASH) {
                look.rawHeldProperty().set(false);
            }
        });
        scene.windowProperty().flatMap(window -> window.focusedProperty()).subscribe(focused -> {
            // A key released in another window is never heard of here.
            if (Boolean.FALSE.equals(focused)) {
                look.rawHeldProperty().set(false);
            }
        });
    }

    /** A button or switch that was reached with Tab is pressed by Space or Enter, which are the picture's otherwise. */
    private static boolean pressesControl(Node focused, KeyEvent press) {
        boolean meant = press.getCode() == KeyCode.SPACE || press.getCode() == KeyCode.ENTER;
        if (!meant || press.isShortcutDown() || focused == null || !focused.isFocusVisible()) {
            return false;
        }
        if (focused instanceof ToggleSwitch toggle) {
            toggle.fire();
        } else if (focused instanceof ButtonBase button && !(focused instanceof MenuButton)) {
            button.fire();
        } else {
            return false;
        }
        return true;
    }

    private static boolean isTyping(Node focused, KeyEvent press) {
        boolean typed = focused instanceof TextInputControl;
        if (press.isShortcutDown()) {
            return typed && EDITING.contains(press.getCode());
        }
        return (typed || isOnPage(focused)) && press.getCode() != KeyCode.F1;
    }

    /** On the page of fine-tuning keys belong to its buttons and tables. */
    private static boolean isOnPage(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node instanceof TuningPage) {
                return true;
            }
        }
        return false;
    }
}
