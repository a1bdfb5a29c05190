package org.clearcine.app.viewer;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import org.clearcine.app.control.Projection;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;

/**
 * The values under the pointer, taken from the frames on the screen and not from the screen.
 *
 * @param raw stored value in the file
 * @param processed value in the right pane
 * @param motion M, and the weight that the temporal estimate got; empty while the frame has not been processed
 */
record Probe(int row, int column, float raw, float processed, Optional<Motion> motion) {

    /** What the motion map says, and what the sliders make of it. */
    record Motion(float value, float temporalWeight) {}

    /** What lies under a point of a pane; nothing beside the frame. */
    static Optional<Probe> at(ShownPictures shown, double x, double y, Dimension2D pane) {
        Frame frame = shown.frame().raw();
        Projection projection = Projection.of(
                frame.size(),
                shown.request().view().look().panZoom(),
                Math.max(1, (int) pane.getWidth()),
                Math.max(1, (int) pane.getHeight()));
        int column = (int) Math.floor(projection.frameX(x, y));
        int row = (int) Math.floor(projection.frameY(x, y));
        if (row < 0
                || column < 0
                || row >= frame.size().rows()
                || column >= frame.size().columns()) {
            return Optional.empty();
        }
        DenoiseSettings settings = shown.request().view().settings();
        return Optional.of(new Probe(
                row,
                column,
                frame.value(row, column),
                shown.frame().processed().value(row, column),
                shown.frame().motion().map(map -> {
                    float value = map.value(row, column);
                    return new Motion(value, CrossFusion.temporalWeight(value, settings));
                })));
    }

    /** One line for the status bar, such as "x 120 y 88 | raw 412 | processed 405.3 | M 0.12, temporal weight 0.88". */
    String inWords(ModalityTransform modalityTransform) {
        StringBuilder words = new StringBuilder(format("x %d  y %d    raw %s", column, row, number(raw)));
        double modality = modalityTransform.modalityValue(raw);
        if (modality != raw) {
            words.append(format(", modality value %s", number((float) modality)));
        }
        words.append(format("    processed %s", number(processed)));
        motion.ifPresent(
                m -> words.append(format("    M %.2f, temporal weight here %.2f", m.value(), m.temporalWeight())));
        return words.toString();
    }

    private static String number(float value) {
        return value == Math.rint(value) ? format("%.0f", value) : format("%.1f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
