package org.clearcine.app.compare;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.FrameSize;

/**
 * Renders any frame of a view off the screen, at any size, with the strips that say what each pane shows: pictures and videos
 * to be saved are made of it. Blocking; used by one thread, away from the screen.
 */
public final class ViewRenderer {

    /** The smallest picture in which the strips can be read. */
    public static final int SMALLEST_SIDE = 64;

    private static final int GAP = 2;
    private static final Color STRIP = new Color(0x11151A);
    private static final Color RAW_WORDS = new Color(0xB4BCC5);
    private static final Color PROCESSED_WORDS = new Color(0xD0A552);
    private static final Color BETWEEN = new Color(0x1C2127);

    private final ShownView view;
    private final FrameMixer mixer = FrameMixer.forOnePass();
    private final PanePainter painter = new PanePainter();
    private final PaneDrawing drawing;

    /** @param view what is shown; begin with {@link ComparedLook#plain()} unless overlays were asked for */
    public ViewRenderer(ShownView view) {
        this(view, PaneDrawing.NOTHING);
    }

    /** @param drawing what lies over the panes */
    public ViewRenderer(ShownView view, PaneDrawing drawing) {
        this.view = view;
        this.drawing = drawing;
    }

    /** A pane and its place in the picture: the strip on top, the picture of the frame below. */
    public record PanePlace(PaneKind pane, Rectangle strip, Rectangle picture) {}

    /** Where the panes lie in a picture of that size. */
    public List<PanePlace> places(int width, int height) {
        if (Math.min(width, height) < SMALLEST_SIDE) {
            throw new IllegalArgumentException(width + " x " + height + " is too small");
        }
        List<PaneKind> panes = view.panes();
        int stripHeight = stripHeight(width, height);
        int paneWidth = (width - GAP * (panes.size() - 1)) / panes.size();
        List<PanePlace> places = new ArrayList<>();
        for (int i = 0; i < panes.size(); i++) {
            int x = i * (paneWidth + GAP);
            places.add(new PanePlace(
                    panes.get(i),
                    new Rectangle(x, 0, paneWidth, stripHeight),
                    new Rectangle(x, stripHeight, paneWidth, height - stripHeight)));
        }
        return List.copyOf(places);
    }

    private static int stripHeight(int width, int height) {
        return Math.max(16, Math.min(width, height) / 26);
    }

    /** The width and height at which every pixel of the frame becomes one pixel of the picture, at zoom 1. */
    public PaneSize naturalSize() {
        int count = view.panes().size();
        FrameSize size = view.loop().frames().size();
        boolean sideways = view.look().panZoom().orientation().isSideways();
        int columns = sideways ? size.rows() : size.columns();
        int rows = sideways ? size.columns() : size.rows();
        int width = count * columns + GAP * (count - 1);
        int strip = stripHeight(width, rows);
        while (stripHeight(width, rows + strip) > strip) {
            strip++;
        }
        return new PaneSize(width, rows + strip);
    }

    /** The words on each pane of a frame, in the order of the panes. */
    public List<PaneWords> words(int index) throws IOException {
        ComparedFrame frame = mixer.frame(view, index);
        return view.panes().stream()
                .map(pane -> PaneWords.of(pane, view, frame))
                .toList();
    }

    /**
     * Renders a frame, opaque, with its strips.
     *
     * @throws IOException if the frame cannot be read
     */
    public BufferedImage render(int index, int width, int height) throws IOException {
        ComparedFrame frame = mixer.frame(view, index);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(BETWEEN);
            graphics.fillRect(0, 0, width, height);
            for (PanePlace place : places(width, height)) {
                paintPane(place, frame, graphics);
                paintStrip(place, PaneWords.of(place.pane(), view, frame), graphics);
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void paintPane(PanePlace place, ComparedFrame frame, Graphics2D graphics) throws IOException {
        Rectangle at = place.picture();
        BufferedImage picture = new BufferedImage(at.width, at.height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        PaneSize size = new PaneSize(at.width, at.height);
        painter.paint(place.pane(), view, frame, size, pixels);
        Graphics2D over = picture.createGraphics();
        try {
            drawing.draw(place.pane(), new ShownFrame(view, frame), size, over);
        } finally {
            over.dispose();
        }
        graphics.drawImage(picture, at.x, at.y, null);
    }

    /** The captions are never left out; the detail only where there is no room for it. */
    private static void paintStrip(PanePlace place, PaneWords words, Graphics2D graphics) {
        Rectangle strip = place.strip();
        graphics.setColor(STRIP);
        graphics.fill(strip);
        int margin = strip.height / 3;
        String captions = words.caption() + words.rightCaption();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, fitting(captions, strip, graphics)));
        FontMetrics metrics = graphics.getFontMetrics();
        int baseline = strip.y + (strip.height + metrics.getAscent() - metrics.getDescent()) / 2;
        graphics.setColor(colorOf(words.caption()));
        graphics.drawString(words.caption(), strip.x + margin, baseline);
        int right = strip.x + strip.width - margin;
        if (!words.rightCaption().isEmpty()) {
            right -= metrics.stringWidth(words.rightCaption());
            graphics.setColor(colorOf(words.rightCaption()));
            graphics.drawString(words.rightCaption(), right, baseline);
            right -= 2 * margin;
        }
        String detail = words.detail() + "   " + words.frame();
        int start = right - metrics.stringWidth(detail);
        if (start >= strip.x + metrics.stringWidth(words.caption()) + 3 * margin) {
            graphics.setColor(RAW_WORDS);
            graphics.drawString(detail, start, baseline);
        }
    }

    private static Color colorOf(String caption) {
        return caption.equals(PaneKind.RAW.caption()) ? RAW_WORDS : PROCESSED_WORDS;
    }

    private static int fitting(String captions, Rectangle strip, Graphics2D graphics) {
        int size = strip.height * 3 / 5;
        while (size > 5) {
            FontMetrics metrics = graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.BOLD, size));
            if (metrics.stringWidth(captions) + strip.height <= strip.width) {
                break;
            }
            size--;
        }
        return size;
    }
}
