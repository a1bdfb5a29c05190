package org.clearcine.app.viewer;

import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiWindow;

/** Writes on the panes what they show: which frame, at which strength, through which window. Always of the shown picture. */
final class PaneLabels {

    private final ImagePane raw;
    private final ImagePane processed;

    PaneLabels(ImagePane raw, ImagePane processed) {
        this.raw = raw;
        this.processed = processed;
    }

    void follow(Projector projector) {
        projector.shownProperty().subscribe(shown -> shown.ifPresentOrElse(this::write, this::erase));
    }

    private void write(PicturePair pair) {
        PictureRequest request = pair.request();
        String frame = "frame " + (request.index() + 1) + " / "
                + request.loop().frames().frameCount();
        raw.detail().setText("as stored");
        String window = window(request.transform())
                + format("    zoom %.2f", request.panZoom().zoom());
        String orientation = request.panZoom().orientation().inWords();
        window = orientation.isEmpty() ? window : window + "    " + orientation;
        raw.lowerLeft().setText(window);
        processed.lowerLeft().setText(window);
        raw.lowerRight().setText(frame);
        processed.lowerRight().setText(frame);
        processed.detail().setText(detail(pair));
        processed.notice().setText(notice(pair));
    }

    private void erase() {
        for (ImagePane pane : new ImagePane[] {raw, processed}) {
            pane.detail().setText("");
            pane.lowerLeft().setText("");
            pane.lowerRight().setText("");
            pane.notice().setText("");
        }
    }

    private static String detail(PicturePair pair) {
        if (pair.motion().isEmpty()) {
            return "shows raw";
        }
        DenoiseSettings settings = pair.request().settings();
        if (pair.request().rawHeld() || settings.strength() == 0) {
            return "shows raw, strength 0 %";
        }
        return pair.request().loop().processedBy() + ", strength " + percent(settings.strength());
    }

    private static String notice(PicturePair pair) {
        Optional<?> store = pair.request().components();
        if (pair.motion().isPresent()) {
            return pair.request().rawHeld() ? "Raw, while the key is held" : "";
        }
        return store.isPresent() ? "Not yet processed: this frame is raw" : "Not processed: this is the raw loop";
    }

    private static String window(ScreenTransform transform) {
        String grey = transform.voi() instanceof VoiWindow window
                ? format("C %.0f  W %.0f", window.windowCenter(), window.windowWidth())
                : "table of the file";
        return transform.isInverse() ? grey + "  inverse" : grey;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
