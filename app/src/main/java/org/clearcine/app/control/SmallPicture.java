package org.clearcine.app.control;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.frame.Frame;

/** A frame as a small picture, whole and as its file wants it shown; for lists and strips. */
public final class SmallPicture {

    private SmallPicture() {}

    /** Takes milliseconds: not to be called on the JavaFX thread. */
    public static Image of(
            Frame frame, ScreenTransform transform, org.clearcine.core.frame.PixelFormat format, int side) {
        GreyTable greys = GreyTable.of(transform::presentationValue, format.smallest(), format.largest());
        int[] pixels = new int[side * side];
        PaneRenderer.render(frame, greys, Projection.of(frame.size(), PanZoom.WHOLE, side, side), pixels);
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }
}
