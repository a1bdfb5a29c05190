package org.clearcine.app.tools;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.clearcine.app.compare.PaneDrawing;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.Projection;

/** What was measured, over saved pictures: on its place in the frame, with the figures of what the pane shows. */
final class SavedReadings implements PaneDrawing {

    private static final Color LINE = new Color(0xF2D06B);
    private static final Color SHADOW = new Color(0xC0000000, true);
    private static final int SMALLEST_FONT = 9;

    private final Readings readings;

    /** @param readings as they are now; what is measured later is not drawn */
    SavedReadings(Readings readings) {
        this.readings = readings;
    }

    @Override
    public void draw(PaneKind pane, ShownFrame shown, PaneSize size, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Projection projection = shown.projection(size.width(), size.height());
        int font = Math.max(SMALLEST_FONT, Math.min(size.width(), size.height()) / 44);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, font));
        for (Measurement one : readings.measurements()) {
            List<Point2D> points = one.points().stream()
                    .<Point2D>map(point -> new Point2D.Double(
                            projection.screenX(point.x(), point.y()), projection.screenY(point.x(), point.y())))
                    .toList();
            stroke(outline(one.kind(), points), font, graphics);
            points.forEach(point -> stroke(handle(point, font / 3.0), font, graphics));
            String words = one.number() + "  " + PaneReading.inWords(one, readings.calibration(), pane, shown);
            label(words, points, size, graphics);
        }
    }

    private static Shape outline(Measurement.Kind kind, List<Point2D> points) {
        Point2D first = points.get(0);
        Point2D last = points.get(points.size() - 1);
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(first, last);
        return switch (kind) {
            case RECTANGLE -> box;
            case ELLIPSE -> new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
            case DISTANCE, ANGLE, PROFILE -> {
                Path2D line = new Path2D.Double();
                line.moveTo(first.getX(), first.getY());
                points.forEach(point -> line.lineTo(point.getX(), point.getY()));
                yield line;
            }
        };
    }

    private static Shape handle(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    /** A dark line beneath a bright one can be seen on any grey. */
    private static void stroke(Shape shape, int font, Graphics2D graphics) {
        graphics.setColor(SHADOW);
        graphics.setStroke(new BasicStroke(Math.max(3f, font / 4f)));
        graphics.draw(shape);
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(Math.max(1.2f, font / 10f)));
        graphics.draw(shape);
    }

    /** Beside the rightmost point, and within the pane. */
    private static void label(String words, List<Point2D> points, PaneSize size, Graphics2D graphics) {
        String[] lines = words.split("\n");
        FontMetrics metrics = graphics.getFontMetrics();
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, metrics.stringWidth(line));
        }
        int margin = metrics.getHeight() / 3;
        int height = lines.length * metrics.getHeight() + margin;
        Point2D at =
                points.stream().max(Comparator.comparingDouble(Point2D::getX)).orElseThrow();
        double beside = at.getX() + 2 * margin;
        double last = size.width() - width - 2.0 * margin;
        int x = (int) Math.max(0, Math.min(last, beside));
        // Where there is no room beside the point, below it: the point itself stays free.
        double y0 = beside > last ? at.getY() + 2 * margin : at.getY() - height / 2.0;
        int y = (int) Math.max(0, Math.min(size.height() - height, y0));
        graphics.setColor(SHADOW);
        graphics.fillRoundRect(x, y, width + 2 * margin, height, margin, margin);
        graphics.setColor(LINE);
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], x + margin, y + margin / 2 + metrics.getAscent() + i * metrics.getHeight());
        }
    }
}
