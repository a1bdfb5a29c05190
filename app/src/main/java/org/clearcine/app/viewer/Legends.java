package org.clearcine.app.viewer;

import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.control.ColorMap;
import org.clearcine.app.control.OverlayRenderer;

/** The colour bars of the panes: of the motion map over a picture and in its own pane, and of the difference. */
final class Legends {

    private static final int MEDIUM_GREY = 0xFF606060;

    private Legends() {}

    static void add(Map<PaneKind, ImagePane> panes, PictureModel look, Projector projector) {
        panes.get(PaneKind.PROCESSED).add(overlay("motion-legend", look), Pos.TOP_RIGHT);
        panes.get(PaneKind.WIPE).add(overlay("wipe-motion-legend", look), Pos.TOP_RIGHT);
        ColorBar motion = new ColorBar("motion-pane-legend");
        motion.label("Motion M", "1  moves", "0.5", "0  still");
        motion.paint(share -> ColorMap.BLACK_TO_YELLOW.argb((float) share));
        panes.get(PaneKind.MOTION_MAP).add(motion, Pos.TOP_RIGHT);
        panes.get(PaneKind.DIFFERENCE).add(difference(projector), Pos.TOP_RIGHT);
    }

    /** Drawn as the map itself lies over a medium grey; for lines, in their full colours. */
    private static ColorBar overlay(String id, PictureModel look) {
        ColorBar bar = new ColorBar(id);
        bar.visibleProperty().bind(look.motionMapProperty());
        Runnable draw = () -> {
            boolean lines = look.motionContoursProperty().get();
            double opacity = look.motionOpacityProperty().get();
            bar.label(lines ? "Lines of M" : "Motion M", "1  moves", "0.5", "0  still");
            bar.paint(share -> {
                int color = ColorMap.BLUE_TO_YELLOW.argb((float) share);
                return lines
                        ? isLine(share) ? color : MEDIUM_GREY
                        : OverlayRenderer.over(MEDIUM_GREY, color, opacity * share);
            });
        };
        look.motionContoursProperty().subscribe(draw);
        look.motionOpacityProperty().subscribe(draw);
        draw.run();
        return bar;
    }

    private static boolean isLine(double share) {
        return Math.abs(share * 4 - Math.rint(share * 4)) < 0.05 && share > 0.1 && share < 0.9;
    }

    private static ColorBar difference(Projector projector) {
        ColorBar bar = new ColorBar("difference-legend");
        bar.paint(share -> ColorMap.BLUE_BLACK_ORANGE.argb((float) share));
        projector
                .shownProperty()
                .subscribe(shown -> shown.ifPresent(pictures -> {
                    String end = number(pictures.differenceEnd());
                    bar.label("Stored values", "+" + end + "  raised", "0", " -" + end + "  lowered");
                }));
        return bar;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
