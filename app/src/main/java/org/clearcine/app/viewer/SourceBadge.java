package org.clearcine.app.viewer;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import org.clearcine.app.control.Icons;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Recording;
import org.clearcine.app.session.Session;

/** Says that a loop is a video recording, and what that means; always there while one is looked at. */
final class SourceBadge extends Label {

    private static final String MEANS = "Somebody has already windowed, scaled and compressed these pictures.\n"
            + "Grey values are no measure of dose, distances have no calibration,\n"
            + "and denoising meets noise that it was not made for.";

    SourceBadge(Session session) {
        setId("source-badge");
        getStyleClass().add("source-badge");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        Icons.explain(this, MEANS, "Shift+Space plays the original");
        session.currentProperty().subscribe(this::show);
    }

    private void show(Optional<OpenLoop> loop) {
        Optional<Recording> recording = loop.flatMap(open -> open.title().recording());
        setVisible(recording.isPresent());
        recording.ifPresent(video -> setText(String.format(
                Locale.ROOT,
                "VIDEO RECORDING (%s), %d bits: not the original pictures",
                video.kind(),
                loop.orElseThrow().cine().pixelFormat().bitsStored())));
    }
}
