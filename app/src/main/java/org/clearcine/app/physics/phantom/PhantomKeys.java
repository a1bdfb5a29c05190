package org.clearcine.app.physics.phantom;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * The keys that adjust a phantom on the picture: arrows move it, with Ctrl they turn and scale it, Shift makes the steps ten times as
 * large; Escape ends placing. Heard before the viewer's own keys, and only while a phantom is shown.
 */
public final class PhantomKeys {

    private static final double STEP = 0.5;
    private static final double TURN = Math.toRadians(0.25);
    private static final double SCALE = 0.0025;
    private static final double LARGE = 10;

    private final PhantomModel model;
    private final EventHandler<KeyEvent> handler = this::hear;

    private PhantomKeys(PhantomModel model) {
        this.model = model;
    }

    /** Listens on whatever window shows the node. */
    static void listen(PhantomModel model, Node node) {
        PhantomKeys keys = new PhantomKeys(model);
        node.sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .subscribe((before, after) -> keys.follow(Optional.ofNullable(before), Optional.ofNullable(after)));
    }

    private void follow(Optional<Window> before, Optional<Window> after) {
        before.ifPresent(window -> window.removeEventFilter(KeyEvent.KEY_PRESSED, handler));
        after.ifPresent(window -> window.addEventFilter(KeyEvent.KEY_PRESSED, handler));
    }

    private void hear(KeyEvent press) {
        boolean typing = press.getTarget() instanceof TextInputControl;
        if (!model.shownProperty().get() || typing) {
            return;
        }
        if (press.getCode() == KeyCode.ESCAPE && model.placingProperty().get()) {
            model.clear();
            press.consume();
        } else if (press.getCode().isArrowKey()
                && !press.isAltDown()
                && model.placedProperty().get().isPresent()) {
            adjust(model, press);
            press.consume();
        }
    }

    /** Moves, turns or scales as an arrow key says. */
    public static void adjust(PhantomModel model, KeyEvent press) {
        double size = press.isShiftDown() ? LARGE : 1;
        int across = press.getCode() == KeyCode.RIGHT ? 1 : press.getCode() == KeyCode.LEFT ? -1 : 0;
        int down = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
        if (press.isShortcutDown()) {
            model.adjust(placed -> placed.turnedAndScaled(across * TURN * size, 1 - down * SCALE * size));
        } else {
            model.adjust(placed -> placed.movedBy(across * STEP * size, down * STEP * size));
        }
    }
}
