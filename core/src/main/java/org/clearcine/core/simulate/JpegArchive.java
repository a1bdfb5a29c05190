package org.clearcine.core.simulate;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/** What is left of 8-bit frames in an archive that keeps them as baseline JPEG (ITU-T T.81). */
public final class JpegArchive {

    /** The coder of the Java platform: others that are installed might round otherwise, and loops are to be the same everywhere. */
    private static final String PLATFORM = "com.sun.imageio.";

    private JpegArchive() {}

    /**
     * A frame after it was compressed and read again.
     *
     * @param frame values from 0 to 255; others are clamped
     * @param quality of the platform's coder, 0 to 1; archives of the 2000s lie about 0.75 to 0.95
     */
    public static Frame read(Frame frame, double quality) throws IOException {
        return decoded(coded(frame, quality), frame.size());
    }

    private static byte[] coded(Frame frame, double quality) throws IOException {
        FrameSize size = frame.size();
        BufferedImage image = new BufferedImage(size.columns(), size.rows(), BufferedImage.TYPE_BYTE_GRAY);
        int[] values = new int[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(Math.max(0, Math.min(255, frame.value(i))));
        }
        image.getRaster().setPixels(0, 0, size.columns(), size.rows(), values);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = platforms(ImageIO.getImageWritersByFormatName("jpeg"));
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Frame decoded(byte[] bytes, FrameSize size) throws IOException {
        ImageReader reader = platforms(ImageIO.getImageReadersByFormatName("jpeg"));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            Raster raster = reader.readRaster(0, null);
            return Frame.owning(size, raster.getSamples(0, 0, size.columns(), size.rows(), 0, (float[]) null));
        } finally {
            reader.dispose();
        }
    }

    private static <T> T platforms(Iterator<T> coders) throws IOException {
        while (coders.hasNext()) {
            T coder = coders.next();
            if (coder.getClass().getName().startsWith(PLATFORM)) {
                return coder;
            }
        }
        throw new IOException("This Java has no JPEG coder of its own.");
    }
}
