package org.clearcine.core.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.FrameTiming;

/** Raw and processed frames in one of the ways to compare them, one pixel for each pixel of the frame. */
public final class ComparedPictures implements LoopPictures {

    private static final int SMALLEST_SIDE = 256;
    private static final Stamp RAW_HALF = new Stamp(List.of("RAW"));
    private static final int GAP = 2;
    private static final int GAP_COLOR = 0x1C2127;
    private static final int SPLIT_COLOR = 0xE2E8EE;

    private final ShownMode mode;
    private final FrameSource raw;
    private final FrameSource processed;
    private final FrameTiming timing;
    private final IntFunction<ScreenTransform> transforms;

    /**
     * A loop and what was made of it.
     *
     * @param processed as many frames of the same size as {@code raw}
     * @param transforms the way to the screen of each frame
     */
    public ComparedPictures(
            ShownMode mode,
            FrameSource raw,
            FrameSource processed,
            FrameTiming timing,
            IntFunction<ScreenTransform> transforms) {
        if (!raw.size().equals(processed.size()) || raw.frameCount() != processed.frameCount()) {
            throw new IllegalArgumentException(processed.size() + " for " + raw.size());
        }
        this.mode = Objects.requireNonNull(mode, "mode");
        this.raw = raw;
        this.processed = processed;
        this.timing = Objects.requireNonNull(timing, "timing");
        this.transforms = transforms;
    }

    @Override
    public int frameCount() {
        return raw.frameCount();
    }

    @Override
    public FrameTiming timing() {
        return timing;
    }

    @Override
    public BufferedImage picture(int index) throws IOException {
        ScreenTransform transform = transforms.apply(index);
        int rows = raw.size().rows();
        int columns = raw.size().columns();
        int width = mode == ShownMode.SIDE_BY_SIDE ? 2 * columns + GAP : columns;
        BufferedImage image = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
        switch (mode) {
            case RAW -> put(image, 0, grey(raw.frame(index), transform));
            case DENOISED -> put(image, 0, grey(processed.frame(index), transform));
            case SIDE_BY_SIDE -> {
                put(image, 0, grey(raw.frame(index), transform));
                put(image, columns + GAP, grey(processed.frame(index), transform));
                line(image, columns, GAP, GAP_COLOR);
            }
            case WIPE -> {
                int[] left = grey(raw.frame(index), transform);
                int[] right = grey(processed.frame(index), transform);
                for (int i = 0; i < left.length; i++) {
                    left[i] = i % columns < columns / 2 ? left[i] : right[i];
                }
                put(image, 0, left);
                line(image, columns / 2, 1, SPLIT_COLOR);
            }
            case DIFFERENCE -> put(image, 0, difference(index, transform));
        }
        BufferedImage large = enlarged(image);
        if (processedFrom() > 0) {
            RAW_HALF.burnInto(large, 0, large.getWidth() / 2);
        }
        return large;
    }

    @Override
    public double processedFrom() {
        return mode == ShownMode.SIDE_BY_SIDE || mode == ShownMode.WIPE ? 0.5 : 0;
    }

    /** Words burned into a tiny picture could not be read; its pixels become squares. */
    private static BufferedImage enlarged(BufferedImage image) {
        int times = (SMALLEST_SIDE - 1) / Math.min(image.getWidth(), image.getHeight()) + 1;
        if (times <= 1) {
            return image;
        }
        BufferedImage large =
                new BufferedImage(times * image.getWidth(), times * image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.drawImage(image, 0, 0, large.getWidth(), large.getHeight(), null);
        graphics.dispose();
        return large;
    }

    private static int[] grey(Frame frame, ScreenTransform transform) {
        int[] colors = new int[frame.size().pixelCount()];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = 0x010101 * transform.screenPixel(frame.value(i));
        }
        return colors;
    }

    /** Processed minus raw on the screen, four times: orange where it became brighter, blue where darker, else black. */
    private int[] difference(int index, ScreenTransform transform) throws IOException {
        Frame before = raw.frame(index);
        Frame after = processed.frame(index);
        int[] colors = new int[before.size().pixelCount()];
        for (int i = 0; i < colors.length; i++) {
            double change = transform.presentationValue(after.value(i)) - transform.presentationValue(before.value(i));
            int level = (int) Math.min(255, Math.round(4 * 255 * Math.abs(change)));
            colors[i] = change > 0 ? level << 16 | level * 6 / 10 << 8 : level * 6 / 10 << 8 | level;
        }
        return colors;
    }

    private void put(BufferedImage image, int x, int[] colors) {
        int columns = raw.size().columns();
        image.setRGB(x, 0, columns, colors.length / columns, colors, 0, columns);
    }

    private static void line(BufferedImage image, int x, int width, int color) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int i = 0; i < width && x + i < image.getWidth(); i++) {
                image.setRGB(x + i, y, color);
            }
        }
    }
}
