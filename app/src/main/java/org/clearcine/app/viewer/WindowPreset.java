package org.clearcine.app.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.display.VoiTransform;
import org.clearcine.core.display.VoiWindow;

/**
 * A window or table to choose: those of the file under the names that it gives them, then some of ours.
 *
 * @param name what it is called in the list
 */
public record WindowPreset(String name, VoiTransform voi) {

    private static final double NARROW = 0.5;
    private static final double WIDE = 2;

    /** What can be chosen for a loop as it is shown now; the file's first choice first. */
    static List<WindowPreset> of(OpenLoop loop) {
        List<WindowPreset> presets = new ArrayList<>();
        if (loop.subtractionProperty().get().isEmpty()) {
            List<VoiTransform> ofTheFile = loop.dicom()
                    .map(DicomLoop::attributes)
                    .map(attributes -> attributes.display(0).vois())
                    .orElse(List.of());
            for (VoiTransform voi : ofTheFile) {
                presets.add(new WindowPreset("File: " + named(voi, presets.size() + 1), voi));
            }
        }
        VoiTransform own = loop.shownTransform().voi();
        if (presets.isEmpty()) {
            presets.add(new WindowPreset("Fitted to the first frame", own));
        }
        VoiWindow window = own instanceof VoiWindow one ? one : loop.fallbackWindow();
        presets.add(
                new WindowPreset("Half as wide", window.with(window.windowCenter(), NARROW * window.windowWidth())));
        presets.add(new WindowPreset("Twice as wide", window.with(window.windowCenter(), WIDE * window.windowWidth())));
        if (loop.subtractionProperty().get().isEmpty()) {
            presets.add(new WindowPreset("All values", loop.fallbackWindow()));
        }
        return List.copyOf(presets);
    }

    private static String named(VoiTransform voi, int number) {
        String kind = voi instanceof VoiWindow ? "window " : "table ";
        return Optional.of(voi.explanation()).filter(name -> !name.isBlank()).orElse(kind + number);
    }
}
