package org.clearcine.core.dicom.writing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.storage.DurableFile;

/**
 * Writes a loop as one DICOM file in Explicit VR Little Endian, one frame after the other, never holding more than one.
 *
 * <p>The file appears when {@link #commit()} returns, not before.
 */
public final class LoopFileWriter implements Closeable {

    /** Native Pixel Data has a length of 32 bits, and it is even (PS3.5 section 7.1.1). */
    public static final long LARGEST_PIXEL_BYTES = 0xfffffffeL;

    private final DurableFile file;
    private final FrameSize size;
    private final PixelFormat pixelFormat;
    private final ByteBuffer frameBytes;
    private int framesLeft;
    private final boolean padded;

    private LoopFileWriter(DurableFile file, FrameSize size, PixelFormat pixelFormat, int frameCount) {
        this.file = file;
        this.size = size;
        this.pixelFormat = pixelFormat;
        frameBytes = ByteBuffer.allocate(size.pixelCount() * bytesPerPixel(pixelFormat))
                .order(ByteOrder.LITTLE_ENDIAN);
        framesLeft = frameCount;
        padded = pixelBytes(size, pixelFormat, frameCount) % 2 == 1;
    }

    /**
     * Begins the file.
     *
     * @param dataSet everything but Pixel Data and the attributes that describe its cells, which are set here
     * @throws IOException with a sentence, if the loop is too large for one object or the folder cannot take it
     */
    public static LoopFileWriter create(
            Path target, DataSet dataSet, FrameSize size, PixelFormat pixelFormat, int frameCount) throws IOException {
        long pixelBytes = pixelBytes(size, pixelFormat, frameCount);
        if (pixelBytes > LARGEST_PIXEL_BYTES) {
            throw new IOException(
                    "The loop is too large for one uncompressed DICOM object, which holds at most 4 GiB.");
        }
        byte[] meta = FileMeta.encode(dataSet);
        DataSetEncoder encoder = new DataSetEncoder().put(described(dataSet, size, pixelFormat, frameCount));
        long evenBytes = pixelBytes + pixelBytes % 2;
        encoder.putHeader(Tag.PixelData, bytesPerPixel(pixelFormat) == 1 ? Vr.OB : Vr.OW, (int) evenBytes);
        byte[] head = encoder.toByteArray();
        DurableFile file = DurableFile.create(target);
        try {
            file.requireRoom(meta.length + head.length + evenBytes);
            file.write(ByteBuffer.wrap(meta));
            file.write(ByteBuffer.wrap(head));
            return new LoopFileWriter(file, size, pixelFormat, frameCount);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** The next frame; each value is rounded to the nearest stored value and clamped to what the format can hold. */
    public void write(Frame frame) throws IOException {
        if (!frame.size().equals(size) || framesLeft == 0) {
            throw new IllegalArgumentException(frame + " with " + framesLeft + " frames of " + size + " still to come");
        }
        frameBytes.clear();
        for (int i = 0; i < size.pixelCount(); i++) {
            int stored = pixelFormat.quantize(frame.value(i));
            if (bytesPerPixel(pixelFormat) == 1) {
                frameBytes.put((byte) stored);
            } else {
                frameBytes.putShort((short) stored);
            }
        }
        file.write(frameBytes.flip());
        framesLeft--;
    }

    /** Makes the file appear under its name; all frames must have been written. */
    public void commit() throws IOException {
        if (framesLeft > 0) {
            throw new IllegalStateException(framesLeft + " frames are missing");
        }
        if (padded) {
            file.write(ByteBuffer.allocate(1));
        }
        file.commit();
    }

    /** Leaves nothing behind if the file was not committed. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    private static DataSet described(DataSet dataSet, FrameSize size, PixelFormat pixelFormat, int frameCount) {
        DataSetBuilder builder = dataSet.toBuilder()
                .putIntegers(Tag.SamplesPerPixel, Vr.US, 1)
                .putIntegers(Tag.Rows, Vr.US, size.rows())
                .putIntegers(Tag.Columns, Vr.US, size.columns())
                .putIntegers(Tag.BitsAllocated, Vr.US, 8 * bytesPerPixel(pixelFormat))
                .putIntegers(Tag.BitsStored, Vr.US, pixelFormat.bitsStored())
                .putIntegers(Tag.HighBit, Vr.US, pixelFormat.bitsStored() - 1)
                .putIntegers(Tag.PixelRepresentation, Vr.US, pixelFormat.signed() ? 1 : 0)
                .remove(Tag.PlanarConfiguration);
        if (frameCount > 1 || dataSet.contains(Tag.NumberOfFrames)) {
            builder.putIntegers(Tag.NumberOfFrames, Vr.IS, frameCount);
        }
        return builder.build();
    }

    private static int bytesPerPixel(PixelFormat pixelFormat) {
        return pixelFormat.bitsAllocated() > 8 ? 2 : 1;
    }

    private static long pixelBytes(FrameSize size, PixelFormat pixelFormat, int frameCount) {
        return (long) size.pixelCount() * bytesPerPixel(pixelFormat) * frameCount;
    }
}
