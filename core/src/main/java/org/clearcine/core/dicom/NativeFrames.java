package org.clearcine.core.dicom;

import java.io.IOException;
import java.util.Objects;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.part10.FileBytes;
import org.clearcine.core.dicom.part10.PixelData;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** Frames that lie one after the other without compression (PS3.5 section 8.1.1). Reads one when it is asked for. */
final class NativeFrames implements FrameSource {

    private static final int CHUNK_BYTES = 1 << 16;

    private final FileBytes file;
    private final PixelData pixelData;
    private final PixelDescription description;
    private final int frameCount;
    private final boolean bigEndian;

    NativeFrames(FileBytes file, PixelData pixelData, PixelDescription description, int frameCount)
            throws BadInputException {
        this.file = file;
        this.pixelData = pixelData;
        this.description = description;
        this.frameCount = frameCount;
        this.bigEndian = description.transferSyntax().isBigEndian();
        if (description.frameBytes() * frameCount > pixelData.length()) {
            throw new BadInputException(
                            Reason.TRUNCATED, "The file holds fewer pixels than its size and number of frames say.")
                    .in(pixelData.tag());
        }
        FrameMemory.require(description.size(), FrameMemory.NATIVE_BYTES_PER_PIXEL);
    }

    @Override
    public FrameSize size() {
        return description.size();
    }

    @Override
    public int frameCount() {
        return frameCount;
    }

    @Override
    public Frame frame(int index) throws IOException {
        Objects.checkIndex(index, frameCount);
        float[] values = new float[size().pixelCount()];
        long start = pixelData.offset() + index * description.frameBytes();
        byte[] chunk = new byte[CHUNK_BYTES];
        int pixelsAtOnce = CHUNK_BYTES / description.bytesPerPixel();
        for (int first = 0; first < values.length; first += pixelsAtOnce) {
            int count = Math.min(pixelsAtOnce, values.length - first);
            long position = start + (long) first * description.bytesPerPixel();
            if (description.bytesPerPixel() == 2) {
                file.read(position, chunk, 0, 2 * count);
                convertWords(chunk, values, first, count);
            } else if (bigEndian && pixelData.vr() == Vr.OW) {
                readSwappedBytes(position, values, first, count);
            } else {
                file.read(position, chunk, 0, count);
                convertBytes(chunk, values, first, count);
            }
        }
        return Frame.owning(size(), values);
    }

    private void convertWords(byte[] chunk, float[] values, int first, int count) {
        int low = bigEndian ? 1 : 0;
        for (int i = 0; i < count; i++) {
            int cell = (chunk[2 * i + 1 - low] & 0xFF) << 8 | chunk[2 * i + low] & 0xFF;
            values[first + i] = description.storedValue(cell);
        }
    }

    private void convertBytes(byte[] chunk, float[] values, int first, int count) {
        for (int i = 0; i < count; i++) {
            values[first + i] = description.storedValue(chunk[i] & 0xFF);
        }
    }

    /** Bytes in big endian words lie in exchanged pairs, counted from the start of Pixel Data (PS3.5 section 8.1.1). */
    private void readSwappedBytes(long position, float[] values, int first, int count) throws IOException {
        long relative = position - pixelData.offset();
        long pairStart = relative - (relative & 1);
        int skipped = (int) (relative - pairStart);
        long available = pixelData.length() - pairStart;
        int toRead = (int) Math.min(available, (skipped + count + 1L) / 2 * 2);
        byte[] pairs = new byte[toRead + 1];
        file.read(pixelData.offset() + pairStart, pairs, 0, toRead);
        for (int i = 0; i < count; i++) {
            values[first + i] = description.storedValue(pairs[(skipped + i) ^ 1] & 0xFF);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
