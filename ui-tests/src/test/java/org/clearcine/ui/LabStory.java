package org.clearcine.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.clearcine.app.physics.PhysicsWindow;
import org.testfx.util.WaitForAsyncUtils;

/** What stories in the window of the physics lab share. */
abstract class LabStory extends WorkstationStory {

    protected PhysicsWindow lab() {
        return onScreen(() -> workstation.physicsLab().orElseThrow());
    }

    protected void openTheLab() {
        push(KeyCode.CONTROL, KeyCode.L);
        waitUntil("the lab is open", () -> workstation.physicsLab().isPresent());
    }

    protected <T extends Node> T find(String selector, Class<T> type) {
        return onScreen(() -> type.cast(lab().scene().getRoot().lookup(selector)));
    }

    protected void press(String selector) {
        Node node = find(selector, Node.class);
        onScreen(() -> {
            ((ButtonBase) node).fire();
            return true;
        });
    }

    protected void resizeLab(double width, double height) {
        onScreen(() -> {
            lab().scene().getWindow().setWidth(width);
            lab().scene().getWindow().setHeight(height);
            return true;
        });
    }

    protected void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        sleep(400);
        WritableImage image = onScreen(() -> lab().scene().snapshot(null));
        Path folder = Files.createDirectories(repository().resolve("target").resolve("screenshots"));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }
}
