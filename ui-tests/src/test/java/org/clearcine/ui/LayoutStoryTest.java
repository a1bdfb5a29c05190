package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.clearcine.app.compare.CompareMode;
import org.junit.jupiter.api.Test;

/** My screen is small, or large, dark or light: everything is there and nothing is cut off. */
class LayoutStoryTest extends WorkstationStory {

    private static final int[][] SIZES = {{1280, 800}, {1366, 768}, {1920, 1080}, {2560, 1440}};

    /** Names that come from files may be longer than any window; their tooltips have the rest. */
    private static final Set<String> MAY_BE_LONGER = Set.of("loop-title", "loop-name", "muted", "loop-cell-detail");

    @Test
    void everythingFitsInEveryModeOnEveryScreen() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        clickOn("#fine-controls");
        List<String> clipped = new ArrayList<>();
        for (int[] size : SIZES) {
            onScreen(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
                return true;
            });
            for (CompareMode mode : CompareMode.values()) {
                onScreen(() -> {
                    workstation.models().viewer().compare().modeProperty().set(mode);
                    return true;
                });
                settle();
                look(
                        clipped,
                        "dark-" + size[0] + "x" + size[1] + "-" + mode.name().toLowerCase(Locale.ROOT));
            }
            onScreen(() -> {
                lookup("#theme").<javafx.scene.control.Button>query().fire();
                return true;
            });
            settle();
            look(clipped, "light-" + size[0] + "x" + size[1]);
            onScreen(() -> {
                lookup("#theme").<javafx.scene.control.Button>query().fire();
                workstation.models().viewer().compare().modeProperty().set(CompareMode.SIDE_BY_SIDE);
                return true;
            });
        }
        assertEquals(List.of(), clipped);
    }

    private void look(List<String> clipped, String name) {
        screenshot("layout-" + name);
        clipped.addAll(onScreen(() -> overlapping(name)));
        clipped.addAll(onScreen(() -> all(stage.getScene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(LayoutStoryTest::isCut)
                .map(label -> name + ": \"" + label.getText() + "\"")
                .toList()));
    }

    private static boolean isCut(Labeled label) {
        if (label.getText() == null || label.getText().isBlank() || label.isWrapText()) {
            return false;
        }
        if (label.getStyleClass().stream().anyMatch(MAY_BE_LONGER::contains) || !isOnScene(label)) {
            return false;
        }
        Bounds place = label.localToScene(label.getLayoutBounds());
        boolean outside = place.getMaxX() > label.getScene().getWidth() + 1 || place.getMinX() < -1;
        return outside || isBeyondItsPane(label, place) || label.getWidth() < label.prefWidth(-1) - 1.5;
    }

    private static boolean isBeyondItsPane(Labeled label, Bounds place) {
        for (Node up = label.getParent(); up != null; up = up.getParent()) {
            if (up.getStyleClass().contains("image-pane")) {
                Bounds pane = up.localToScene(up.getLayoutBounds());
                return place.getMaxX() > pane.getMaxX() + 1 || place.getMinX() < pane.getMinX() - 1;
            }
        }
        return false;
    }

    /** What is written over a picture must not lie on what else is written there. */
    private List<String> overlapping(String name) {
        List<Labeled> facts = all(stage.getScene().getRoot()).stream()
                .filter(node -> node instanceof Labeled label
                        && label.getStyleClass().contains("pane-fact")
                        && !label.getText().isBlank()
                        && isOnScene(label))
                .map(Labeled.class::cast)
                .toList();
        List<String> found = new ArrayList<>();
        for (Labeled one : facts) {
            for (Labeled other : facts) {
                Bounds first = one.localToScene(one.getLayoutBounds());
                Bounds second = other.localToScene(other.getLayoutBounds());
                boolean apart = first.getMaxX() <= second.getMinX() + 1
                        || second.getMaxX() <= first.getMinX() + 1
                        || first.getMaxY() <= second.getMinY() + 1
                        || second.getMaxY() <= first.getMinY() + 1;
                if (one != other && !apart) {
                    found.add(name + ": \"" + one.getText() + "\" on \"" + other.getText() + "\"");
                }
            }
        }
        return found;
    }

    private static boolean isOnScene(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible() || up.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> all(Node node) {
        List<Node> found = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }
}
