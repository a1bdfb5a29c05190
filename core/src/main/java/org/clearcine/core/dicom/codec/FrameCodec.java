package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.PixelDescription;

/**
 * Decodes the frames of one compression scheme. Stateless, so that several threads may decode at once.
 *
 * <p>What comes out are pixel cells, not yet stored values: overlay bits are still in them and the sign is not extended.
 * {@link PixelDescription#storedValue(int)} does both for every scheme in the same way.
 */
public interface FrameCodec {

    /**
     * Decodes one frame.
     *
     * @param encodedFrame all fragments of the frame, joined; never null, perhaps empty or damaged
     * @param description what the data set says about the frame; a stream that says otherwise is refused
     * @return rows times columns pixel cells, row by row; Bits Allocated low bits of each are meaningful
     * @throws BadInputException if the stream is damaged or not what the data set says; it allocates nothing that the
     *     description does not ask for
     */
    short[] decode(byte[] encodedFrame, PixelDescription description) throws BadInputException;
}
