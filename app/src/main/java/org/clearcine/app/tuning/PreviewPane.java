package org.clearcine.app.tuning;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clearcine.core.tuning.run.PreviewPicture;

/** One held-out patch three times: as it came, as the parent and as the candidate leave it. */
final class PreviewPane extends HBox {

    private static final double SIDE = 230;
    private static final String[] CAPTIONS = {"RAW", "BEFORE (parent)", "AFTER (candidate)"};

    PreviewPane() {
        super(12);
        setAlignment(Pos.CENTER);
        setMinHeight(120);
    }

    /** Shows the first held-out patch; all three pictures in the window that suits the parent's. */
    void show(PreviewPicture picture) {
        show(picture, 0);
    }

    /** Shows one of the held-out patches. */
    void show(PreviewPicture picture, int row) {
        getChildren().clear();
        for (int i = 0; i < CAPTIONS.length; i++) {
            getChildren().add(captioned(image(picture.part(row, i), picture.side()), CAPTIONS[i]));
        }
    }

    static VBox captioned(WritableImage image, String caption) {
        ImageView view = new ImageView(image);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setPreserveRatio(true);
        view.setSmooth(false);
        Label label = new Label(caption);
        label.getStyleClass().add("muted");
        VBox box = new VBox(4, view, label);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    static WritableImage image(byte[] grey, int side) {
        WritableImage image = new WritableImage(side, grey.length / side);
        int[] argb = new int[grey.length];
        for (int i = 0; i < grey.length; i++) {
            int value = grey[i] & 0xFF;
            argb[i] = 0xFF000000 | value << 16 | value << 8 | value;
        }
        image.getPixelWriter()
                .setPixels(0, 0, side, argb.length / side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return image;
    }
}
