package org.clearcine.core.dicom;

import java.io.IOException;
import java.util.Objects;
import org.clearcine.core.dicom.codec.FrameCodec;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.part10.FileBytes;
import org.clearcine.core.dicom.part10.FragmentTable;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** Compressed frames, each in one or several fragments (PS3.5 section A.4). Reads and decodes one when it is asked for. */
final class EncapsulatedFrames implements FrameSource {

    private final FileBytes file;
    private final FragmentTable fragments;
    private final FragmentsOfFrames fragmentsOfFrames;
    private final PixelDescription description;
    private final FrameCodec codec;

    EncapsulatedFrames(
            FileBytes file,
            FragmentTable fragments,
            FragmentsOfFrames fragmentsOfFrames,
            PixelDescription description,
            FrameCodec codec)
            throws BadInputException {
        this.file = file;
        this.fragments = fragments;
        this.fragmentsOfFrames = fragmentsOfFrames;
        this.description = description;
        this.codec = codec;
        FrameMemory.require(description.size(), FrameMemory.ENCODED_BYTES_PER_PIXEL);
    }

    @Override
    public FrameSize size() {
        return description.size();
    }

    @Override
    public int frameCount() {
        return fragmentsOfFrames.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        Objects.checkIndex(index, frameCount());
        try {
            short[] cells = codec.decode(encoded(index), description);
            float[] values = new float[cells.length];
            for (int i = 0; i < cells.length; i++) {
                values[i] = description.storedValue(cells[i]);
            }
            return Frame.owning(size(), values);
        } catch (BadInputException e) {
            throw e.in(Tag.PixelData).at(fragments.offset(fragmentsOfFrames.first(index)));
        }
    }

    private byte[] encoded(int index) throws IOException {
        int first = fragmentsOfFrames.first(index);
        int end = fragmentsOfFrames.end(index);
        long length = 0;
        for (int fragment = first; fragment < end; fragment++) {
            length += fragments.length(fragment);
        }
        if (length > largestEncodedBytes()) {
            throw new BadInputException(Reason.LIMIT, "A compressed frame is larger than it could be uncompressed.");
        }
        byte[] encoded = new byte[(int) length];
        int filled = 0;
        for (int fragment = first; fragment < end; fragment++) {
            int count = (int) fragments.length(fragment);
            file.read(fragments.offset(fragment), encoded, filled, count);
            filled += count;
        }
        return encoded;
    }

    /** Compression may make noise a little larger, never several times as large. */
    private long largestEncodedBytes() {
        return Math.min(Integer.MAX_VALUE - 16, 4 * description.frameBytes() + (1 << 20));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
