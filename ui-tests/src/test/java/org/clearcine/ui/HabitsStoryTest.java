package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.keys.KeyNames;
import org.clearcine.app.viewer.PictureModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workstation takes on my habits: my keys, my light, the way back from what I did by mistake. */
class HabitsStoryTest extends WorkstationStory {

    @BeforeEach
    void aLoopIsDenoised() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
    }

    private PictureModel look() {
        return workstation.models().viewer().look();
    }

    private CompareMode mode() {
        return onScreen(
                () -> workstation.models().viewer().compare().modeProperty().get());
    }

    private boolean shown(String id) {
        return onScreen(() -> lookup(id).<Node>query().isVisible());
    }

    private String said(String id) {
        return onScreen(() -> lookup(id).<Label>query().getText());
    }

    @Test
    void iTypeWhatIWantAndDoIt() {
        push(KeyCode.CONTROL, KeyCode.K);
        waitUntil(
                "the list of commands has the keys",
                () -> lookup("#palette-words").<TextField>query().isFocused());
        ListView<?> found = lookup("#palette-found").query();
        int all = onScreen(() -> found.getItems().size());
        assertTrue(all > 60, "every command: " + all);
        write("show wipe");
        assertEquals(1, onScreen(() -> found.getItems().size()));
        screenshot("palette");
        type(KeyCode.ENTER);
        assertEquals(CompareMode.WIPE, mode());
        assertFalse(shown("#palette"));
        push(KeyCode.CONTROL, KeyCode.K);
        waitUntil(
                "it is there again",
                () -> lookup("#palette-words").<TextField>query().isFocused());
        type(KeyCode.ESCAPE);
        assertFalse(shown("#palette"));
        type(KeyCode.RIGHT);
        assertEquals(
                1,
                onScreen(() ->
                        workstation.models().viewer().cine().indexProperty().get()),
                "the keys are the picture's again");
    }

    @Test
    void iTakeTheKeysOfAnotherViewerAndOneOfMyOwn() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        clickOn("#key-set-weasis");
        type(KeyCode.ESCAPE);
        type(KeyCode.DOWN);
        assertEquals(
                1,
                onScreen(() ->
                        workstation.models().viewer().cine().indexProperty().get()));
        push(KeyCode.ALT, KeyCode.M);
        assertTrue(onScreen(() -> look().motionMapProperty().get()), "M measures in Weasis");
        push(KeyCode.CONTROL, KeyCode.COMMA);
        clickOn("#keys-words").write("fine-tune");
        clickOn("Add key");
        type(KeyCode.BACK_SLASH);
        assertTrue(said("#keys-said").contains("held"), "raw is one key away, always: " + said("#keys-said"));
        clickOn("Add key");
        type(KeyCode.R);
        assertTrue(said("#keys-said").contains("already \"Turn by a quarter\""), said("#keys-said"));
        screenshot("keys-conflict");
        clickOn("#keys-take-over");
        assertTrue(said("#keys-said").contains("has lost it"), said("#keys-said"));
        assertFalse(onScreen(
                () -> !look().panZoomProperty().get().orientation().inWords().isEmpty()));
        clickOn("#key-set-default");
        type(KeyCode.ESCAPE);
        type(KeyCode.R);
        assertTrue(onScreen(
                () -> look().panZoomProperty().get().orientation().inWords().contains("90")));
    }

    @Test
    void whatIDidComesBackStepByStep() {
        settle();
        int[] before = processedPixels();
        drag("#raw-canvas", MouseButton.PRIMARY).moveBy(120, 40).drop();
        clickOn("#mode-difference").clickOn("#preset-low").clickOn("#tool-distance");
        drag("#processed-canvas", MouseButton.PRIMARY).moveBy(90, 60).drop();
        clickOn("#tool-distance");
        assertEquals(1, measured());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, measured());
        push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(1, measured());
        for (int i = 0; i < 4; i++) {
            push(KeyCode.CONTROL, KeyCode.Z);
        }
        settle();
        assertEquals(CompareMode.SIDE_BY_SIDE, mode());
        assertArrayEquals(before, processedPixels());
        for (int i = 0; i < 4; i++) {
            push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        }
        assertEquals(CompareMode.DIFFERENCE, mode());
        assertEquals(1, measured());
    }

    private int measured() {
        return onScreen(() -> workstation
                .models()
                .tools()
                .reading()
                .readingsProperty()
                .get()
                .measurements()
                .size());
    }

    @Test
    void byDayIWorkInTheLight() {
        int[] dark = processedPixels();
        clickOn("#theme");
        settle();
        assertArrayEquals(dark, processedPixels(), "the picture is the same in both");
        screenshot("light");
        type(KeyCode.F1);
        settle();
        screenshot("light-keys");
        clickOn("#help-words");
        screenshot("light-help");
        type(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.E);
        screenshot("light-export");
        type(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.M);
        screenshot("light-models");
        type(KeyCode.ESCAPE);
        clickOn("#theme");
        settle();
        screenshot("dark-again");
    }

    @Test
    void everyControlHasANameForWhoeverCannotSeeIt() {
        clickOn("#fine-controls");
        List<String> nameless = onScreen(() -> all(stage.getScene().getRoot()).stream()
                .filter(HabitsStoryTest::isOperated)
                .filter(HabitsStoryTest::isNameless)
                .map(node -> node + " in " + node.getParent())
                .toList());
        assertEquals(List.of(), nameless);
        List<String> unexplained = onScreen(() -> all(stage.getScene().getRoot()).stream()
                .filter(node ->
                        node instanceof ButtonBase && ((Labeled) node).getText().isBlank())
                .map(ButtonBase.class::cast)
                .filter(button -> button.getStyleClass().contains("button-icon"))
                .filter(button -> button.getTooltip() == null)
                .map(Object::toString)
                .toList());
        assertEquals(List.of(), unexplained, "an icon says in a tooltip what it does");
    }

    @Test
    void whatATooltipCallsAKeyIsOne() {
        Set<String> keys = onScreen(() -> workstation.window().keyboard().mapProperty().get().entries().stream()
                .flatMap(entry -> entry.keys().stream())
                .map(KeyNames::printed)
                .collect(Collectors.toCollection(HashSet::new)));
        // Held, or the second stroke after V.
        keys.addAll(List.of("\\", "Q", "5"));
        List<String> unknown = new ArrayList<>();
        List<String> named = onScreen(() -> all(stage.getScene().getRoot()).stream()
                .filter(node -> node instanceof Control control && control.getTooltip() != null)
                .map(node -> ((Control) node).getTooltip().getText())
                .filter(text -> text.endsWith("]"))
                .toList());
        for (String text : named) {
            String shortcut = text.substring(text.lastIndexOf("   [") + 4, text.length() - 1);
            for (String key : shortcut.split(" and |, or | then |hold | to | plays.*| opens.*")) {
                if (!key.isEmpty() && !keys.contains(key)) {
                    unknown.add(text);
                }
            }
        }
        assertTrue(named.size() > 30, "tooltips with keys: " + named.size());
        assertEquals(List.of(), unknown);
    }

    private static boolean isOperated(Node node) {
        return node instanceof ButtonBase
                || node instanceof Slider
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof ChoiceBox
                || node instanceof ListView;
    }

    private static boolean isNameless(Node node) {
        boolean says = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        boolean partOfAnother = node.getParent() instanceof Control && !(node.getParent() instanceof ListView);
        return !says
                && !partOfAnother
                && (node.getAccessibleText() == null || node.getAccessibleText().isBlank());
    }

    private static List<Node> all(Node node) {
        List<Node> found = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }
}
