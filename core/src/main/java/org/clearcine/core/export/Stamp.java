package org.clearcine.core.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.clearcine.core.denoise.DenoiseSettings;

/**
 * Words burned into a picture, so that they cannot be lost on the way: what it is, by which method, at which strengths.
 *
 * <p>Light letters with a dark outline are read over dark and bright alike, and hide little of the picture.
 *
 * @param lines from above, the most important one first
 */
public record Stamp(List<String> lines) {

    /** What every processed picture says. */
    public static final String PROCESSED = "PROCESSED - not for diagnosis";

    private static final String RAW = "RAW - not for diagnosis";
    private static final Color LETTERS = new Color(0xFFF3D6);
    private static final Color OUTLINE = new Color(0x101010);
    private static final int SMALLEST_FONT = 8;
    /** Of the picture's height. */
    private static final double FONT_SHARE = 1.0 / 44;

    public Stamp {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a stamp without words");
        }
    }

    /**
     * Of processed pictures.
     *
     * @param product name and version of this program
     * @param method as it is named in derived objects
     */
    public static Stamp processed(String product, String method, DenoiseSettings settings) {
        Objects.requireNonNull(method, "method");
        return new Stamp(List.of(PROCESSED, method, strengths(settings), product));
    }

    /** Of pictures as the device made them. */
    public static Stamp raw(String product) {
        return new Stamp(List.of(RAW, product));
    }

    /** Where the sliders stand, in words. */
    public static String strengths(DenoiseSettings settings) {
        return String.format(
                Locale.ROOT,
                "strength %.0f %%, temporal %.0f %%, spatial %.0f %%, motion protection %.0f %%",
                100 * settings.strength(),
                100 * settings.temporal(),
                100 * settings.spatial(),
                100 * settings.motionProtection());
    }

    /** With one more line, such as a frame's number. */
    public Stamp with(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new Stamp(more);
    }

    /** Burns the words into the lower left corner. */
    public void burnInto(BufferedImage picture) {
        burnInto(picture, 0, picture.getWidth());
    }

    /** Burns the words into the lower left corner of the columns from {@code left} to before {@code right}. */
    void burnInto(BufferedImage picture, int left, int right) {
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            int size = Math.max(SMALLEST_FONT, (int) Math.round(picture.getHeight() * FONT_SHARE));
            List<String> shown = wrapped(graphics, size, right - left - 2 * size);
            int leading = Math.round(size * 1.3f);
            int y = picture.getHeight() - size / 2 - leading * (shown.size() - 1);
            for (int i = 0; i < shown.size(); i++) {
                Font font = new Font(Font.SANS_SERIF, i == 0 ? Font.BOLD : Font.PLAIN, size);
                draw(graphics, shown.get(i), font, new int[] {left + size / 2, y + i * leading});
            }
        } finally {
            graphics.dispose();
        }
    }

    /** Nothing is cut off: what is too long goes on in the next line. */
    private List<String> wrapped(Graphics2D graphics, int size, int width) {
        var metrics = graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.BOLD, size));
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            String current = "";
            for (String word : Arrays.asList(line.split(" "))) {
                String longer = current.isEmpty() ? word : current + " " + word;
                if (!current.isEmpty() && metrics.stringWidth(longer) > width) {
                    all.add(current);
                    current = word;
                } else {
                    current = longer;
                }
            }
            all.add(current);
        }
        return all;
    }

    private static void draw(Graphics2D graphics, String text, Font font, int[] at) {
        Shape outline = new TextLayout(text.isEmpty() ? " " : text, font, graphics.getFontRenderContext())
                .getOutline(AffineTransform.getTranslateInstance(at[0], at[1]));
        graphics.setColor(OUTLINE);
        graphics.setStroke(
                new BasicStroke(Math.max(2f, font.getSize() / 5f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        graphics.setColor(LETTERS);
        graphics.fill(outline);
    }
}
