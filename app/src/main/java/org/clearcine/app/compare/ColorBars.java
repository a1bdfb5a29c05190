package org.clearcine.app.compare;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import java.util.function.DoubleToIntFunction;
import org.clearcine.app.control.ColorMap;
import org.clearcine.app.control.OverlayRenderer;

/** The colour bars of saved pictures, where colours mean something: upper right in the pane, as on the screen. */
public final class ColorBars implements PaneDrawing {

    private static final int MEDIUM_GREY = 0xFF606060;
    private static final Color BEHIND = new Color(0xB0101418, true);
    private static final Color WORDS = new Color(0xE2E8EE);
    private static final int SMALLEST_FONT = 8;

    private final PanePainter painter = new PanePainter();

    /** What one bar says, from top to bottom, and its colours from 0 at the bottom to 1. */
    private record Bar(String title, String top, String middle, String bottom, DoubleToIntFunction color) {}

    @Override
    public void draw(PaneKind pane, ShownFrame shown, PaneSize size, Graphics2D graphics) {
        switch (pane) {
            case MOTION_MAP -> draw(motion(share -> ColorMap.BLACK_TO_YELLOW.argb((float) share)), size, graphics);
            case DIFFERENCE -> {
                double end = painter.differenceEnd(shown.view());
                String number = String.format(Locale.ROOT, end < 10 ? "%.1f" : "%.0f", end);
                draw(
                        new Bar(
                                "Stored values",
                                "+" + number + "  raised",
                                "0",
                                "-" + number + "  lowered",
                                share -> ColorMap.BLUE_BLACK_ORANGE.argb((float) share)),
                        size,
                        graphics);
            }
            case PROCESSED, WIPE -> drawOverlay(shown, size, graphics);
            case RAW -> {}
        }
    }

    private static Bar motion(DoubleToIntFunction color) {
        return new Bar("Motion M", "1  moves", "0.5", "0  still", color);
    }

    private static void drawOverlay(ShownFrame shown, PaneSize size, Graphics2D graphics) {
        MotionLook look = shown.view().look().motion();
        DoubleToIntFunction full = share -> ColorMap.BLUE_TO_YELLOW.argb((float) share);
        switch (look.style()) {
            case OVERLAY ->
                draw(
                        motion(share ->
                                OverlayRenderer.over(MEDIUM_GREY, full.applyAsInt(share), look.opacity() * share)),
                        size,
                        graphics);
            case CONTOURS ->
                draw(motion(share -> isLine(share) ? full.applyAsInt(share) : MEDIUM_GREY), size, graphics);
            case OFF -> {}
        }
    }

    private static boolean isLine(double share) {
        return Math.abs(share * 4 - Math.rint(share * 4)) < 0.05 && share > 0.1 && share < 0.9;
    }

    private static void draw(Bar bar, PaneSize size, Graphics2D graphics) {
        int font = Math.max(SMALLEST_FONT, Math.min(size.width(), size.height()) / 44);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, font));
        int width = graphics.getFontMetrics().stringWidth("+00000  lowered") + 3 * font;
        int height = 9 * font;
        int left = size.width() - width - font;
        int top = font;
        graphics.setColor(BEHIND);
        graphics.fillRoundRect(left, top, width, height, font, font);
        graphics.setColor(WORDS);
        graphics.drawString(bar.title(), left + font / 2, top + font + font / 4);
        int barTop = top + 2 * font;
        int barHeight = height - 5 * font / 2;
        graphics.setStroke(new BasicStroke(1));
        for (int y = 0; y < barHeight; y++) {
            graphics.setColor(new Color(bar.color().applyAsInt(1 - y / (barHeight - 1.0))));
            graphics.fillRect(left + font / 2, barTop + y, font, 1);
        }
        graphics.setColor(WORDS);
        int words = left + 2 * font;
        graphics.drawString(bar.top(), words, barTop + font);
        graphics.drawString(bar.middle(), words, barTop + barHeight / 2 + font / 2);
        graphics.drawString(bar.bottom(), words, barTop + barHeight);
    }
}
