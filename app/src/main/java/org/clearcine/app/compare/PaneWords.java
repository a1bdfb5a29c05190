package org.clearcine.app.compare;

import java.util.Locale;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * What is written on a pane: always of the frame that it shows, never of what it will show next.
 *
 * @param caption the permanent words on the strip
 * @param rightCaption the same of the right half of a wipe; empty in panes that show one thing
 * @param detail what is shown and at which strength, beside the caption
 * @param window window and zoom
 * @param frame which frame
 * @param notice what must not be overlooked; empty if there is nothing
 */
public record PaneWords(
        String caption, String rightCaption, String detail, String window, String frame, String notice) {

    public static PaneWords of(PaneKind pane, ShownView view, ComparedFrame frame) {
        String number =
                "frame " + (frame.index() + 1) + " / " + view.loop().frames().frameCount();
        String left = pane.caption();
        String right = "";
        if (pane == PaneKind.WIPE) {
            boolean swapped = view.look().arrangement().swapped();
            left = (swapped ? PaneKind.PROCESSED : PaneKind.RAW).caption();
            right = (swapped ? PaneKind.RAW : PaneKind.PROCESSED).caption();
        }
        return new PaneWords(
                left, right, detail(pane, view, frame), window(pane, view), number, notice(pane, view, frame));
    }

    private static String detail(PaneKind pane, ShownView view, ComparedFrame frame) {
        return switch (pane) {
            case RAW -> view.subtraction().isPresent() ? "mask subtracted" : "as stored";
            case PROCESSED, WIPE -> inOrder(processed(view, frame), view, frame);
            case DIFFERENCE ->
                frame.isProcessed()
                        ? "processed - raw, x" + view.look().differenceGain() + ", " + strength(view)
                        : "nothing to compare yet";
            case MOTION_MAP -> frame.isProcessed() ? view.processedBy() : "not computed yet";
        };
    }

    /** What came first; a mask subtracted from denoised frames is not the same as the reverse. */
    private static String inOrder(String processed, ShownView view, ComparedFrame frame) {
        if (view.subtraction().isEmpty()) {
            return processed;
        }
        boolean isRaw =
                !frame.isProcessed() || view.look().rawHeld() || view.settings().strength() == 0;
        if (isRaw) {
            return processed + ", subtracted";
        }
        return view.isSubtractedFirst() ? "subtracted, then " + processed : processed + ", then subtracted";
    }

    private static String processed(ShownView view, ComparedFrame frame) {
        if (!frame.isProcessed()) {
            return "shows raw";
        }
        if (view.look().rawHeld() || view.settings().strength() == 0) {
            return "shows raw, strength 0 %";
        }
        return strength(view);
    }

    /** The method and its strength, and whatever else differs from full. */
    private static String strength(ShownView view) {
        DenoiseSettings settings = view.settings();
        return view.processedBy() + ", strength " + percent(settings.strength());
    }

    private static String notice(PaneKind pane, ShownView view, ComparedFrame frame) {
        if (pane == PaneKind.RAW) {
            return "";
        }
        if (frame.isProcessed()) {
            boolean standsIn = view.look().rawHeld() && (pane == PaneKind.PROCESSED || pane == PaneKind.WIPE);
            return standsIn ? "Raw, while the key is held" : "";
        }
        return view.components().isPresent()
                ? "Not yet processed: this frame is raw"
                : "Not processed: this is the raw loop";
    }

    private static String window(PaneKind pane, ShownView view) {
        String orientation = view.look().panZoom().orientation().inWords();
        String zoom =
                format("zoom %.2f", view.look().panZoom().zoom()) + (orientation.isEmpty() ? "" : "    " + orientation);
        if (pane == PaneKind.MOTION_MAP) {
            return zoom;
        }
        ScreenTransform transform = view.look().transformOf(pane);
        String grey = transform.voi() instanceof VoiWindow window
                ? format("C %.0f  W %.0f", window.windowCenter(), window.windowWidth())
                : "table of the file";
        String own = view.look().ownTransforms().containsKey(pane) ? "  this pane only" : "";
        String subtraction = view.subtraction()
                .map(plan -> dsa(pane, plan) + plan.inWords() + "\n")
                .orElse("");
        return subtraction + grey + (transform.isInverse() ? "  inverse" : "") + own + "    " + zoom;
    }

    /** The order first: it must not fall to a narrow pane. */
    private static String dsa(PaneKind pane, SubtractionPlan plan) {
        return pane == PaneKind.RAW ? "DSA: " : "DSA, " + plan.order().inWords() + ": ";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
