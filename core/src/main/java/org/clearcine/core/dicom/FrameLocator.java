package org.clearcine.core.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.part10.FileBytes;
import org.clearcine.core.dicom.part10.FragmentTable;

/**
 * Finds out which fragments make up which frame.
 *
 * <p>Every frame has at least one fragment of its own (PS3.5 section A.4). So with one frame, or with as many fragments as
 * frames, there is only one possibility, whatever the offset tables say, and damaged tables do no harm. Otherwise the
 * extended or the basic offset table decides, if every entry of it is right, and without one the marks with which
 * compressed pictures begin.
 */
final class FrameLocator {

    private static final int MARK_BYTES = 4;

    private final FileBytes file;
    private final FragmentTable fragments;
    private final int frameCount;

    FrameLocator(FileBytes file, FragmentTable fragments, int frameCount) {
        this.file = file;
        this.fragments = fragments;
        this.frameCount = frameCount;
    }

    FragmentsOfFrames locate(DataSet dataSet) throws IOException {
        if (fragments.count() < frameCount) {
            throw new BadInputException(Reason.TRUNCATED, "The file holds fewer frames than it says.")
                    .in(Tag.PixelData);
        }
        if (fragments.count() == frameCount || frameCount == 1) {
            int[] firstFragments = new int[frameCount];
            for (int i = 0; i < frameCount; i++) {
                firstFragments[i] = i;
            }
            return new FragmentsOfFrames(firstFragments, fragments.count());
        }
        int[] firstFragments = byTable(extendedOffsets(dataSet))
                .or(() -> byTable(basicOffsets()))
                .or(this::byMarks)
                .orElseThrow(() -> new BadInputException(
                                Reason.MALFORMED, "The file does not say where its compressed frames begin.")
                        .in(Tag.PixelData));
        return new FragmentsOfFrames(firstFragments, fragments.count());
    }

    private static long[] extendedOffsets(DataSet dataSet) {
        ByteBuffer table = dataSet.element(Tag.ExtendedOffsetTable)
                .map(element -> element.buffer())
                .orElseGet(() -> ByteBuffer.allocate(0));
        long[] offsets = new long[table.remaining() / Long.BYTES];
        table.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(offsets);
        return offsets;
    }

    private long[] basicOffsets() {
        ByteBuffer table = ByteBuffer.wrap(fragments.basicOffsetTable()).order(ByteOrder.LITTLE_ENDIAN);
        long[] offsets = new long[table.remaining() / Integer.BYTES];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = Integer.toUnsignedLong(table.getInt());
        }
        return offsets;
    }

    /** Offsets count from the item header of the first fragment to that of a frame's first one. */
    private Optional<int[]> byTable(long[] offsets) {
        if (offsets.length != frameCount || offsets[0] != 0) {
            return Optional.empty();
        }
        int[] firstFragments = new int[frameCount];
        int fragment = 0;
        for (int frame = 1; frame < frameCount; frame++) {
            do {
                fragment++;
            } while (fragment < fragments.count() && fragments.relativeOffset(fragment) < offsets[frame]);
            if (fragment == fragments.count() || fragments.relativeOffset(fragment) != offsets[frame]) {
                return Optional.empty();
            }
            firstFragments[frame] = fragment;
        }
        return Optional.of(firstFragments);
    }

    private Optional<int[]> byMarks() {
        int[] firstFragments = new int[frameCount];
        int found = 0;
        try {
            for (int fragment = 0; fragment < fragments.count(); fragment++) {
                if (!beginsPicture(fragment)) {
                    continue;
                }
                if (found == frameCount || (found == 0 && fragment > 0)) {
                    return Optional.empty();
                }
                firstFragments[found++] = fragment;
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return found == frameCount ? Optional.of(firstFragments) : Optional.empty();
    }

    /** JPEG and JPEG-LS begin with FFD8 FF, JPEG 2000 with FF4F FF51. */
    private boolean beginsPicture(int fragment) throws IOException {
        if (fragments.length(fragment) < MARK_BYTES) {
            return false;
        }
        byte[] mark = new byte[MARK_BYTES];
        file.read(fragments.offset(fragment), mark, 0, MARK_BYTES);
        int first = ByteBuffer.wrap(mark).getInt();
        return first >>> 8 == 0xFFD8FF || first == 0xFF4FFF51;
    }
}
