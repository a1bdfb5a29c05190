package org.clearcine.app.control;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pixels of a pane that a background thread paints and the screen then shows without a copy of ours. */
public final class Picture {

    private final int width;
    private final int height;
    private final int[] argb;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
        argb = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, row by row; written only by the thread that took the picture from its canvas. */
    public int[] argb() {
        return argb;
    }

    /** Call on the JavaFX thread after painting. */
    WritableImage finished() {
        buffer.updateBuffer(pixels -> null);
        return image;
    }
}
