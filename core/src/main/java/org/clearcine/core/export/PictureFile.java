package org.clearcine.core.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.clearcine.core.storage.DurableFile;

/** Writes pictures as PNG, without any words in the file but those in the picture. */
public final class PictureFile {

    private PictureFile() {}

    /** Stamps a frame and writes it; the file appears whole or not at all. */
    public static void write(LoopPictures pictures, int index, Stamp stamp, Path target) throws IOException {
        byte[] png = png(stamped(pictures, index, stamp));
        try (DurableFile file = DurableFile.create(target)) {
            file.write(ByteBuffer.wrap(png));
            file.commit();
        }
    }

    /** The picture of a frame with its stamp, which also says which frame it is. */
    public static BufferedImage stamped(LoopPictures pictures, int index, Stamp stamp) throws IOException {
        BufferedImage picture = pictures.picture(index);
        int left = (int) Math.round(pictures.processedFrom() * picture.getWidth());
        stamp.with("frame " + (index + 1) + " / " + pictures.frameCount()).burnInto(picture, left, picture.getWidth());
        return picture;
    }

    /** The picture as the bytes of a PNG file. */
    static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("This Java cannot write PNG pictures.");
            }
        }
        return bytes.toByteArray();
    }
}
