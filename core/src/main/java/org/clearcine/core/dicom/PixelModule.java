package org.clearcine.core.dicom;

import java.util.Optional;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.PhotometricInterpretation;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;

/** Reads the Image Pixel and Multi-frame modules (PS3.3 sections C.7.6.3 and C.7.6.6), and refuses what is not ours. */
final class PixelModule {

    private final DataSet dataSet;
    private final Limits limits;

    PixelModule(DataSet dataSet, Limits limits) {
        this.dataSet = dataSet;
        this.limits = limits;
    }

    PixelDescription description(TransferSyntax transferSyntax) throws BadInputException {
        PhotometricInterpretation photometric = photometricInterpretation();
        if (RequiredValue.integer(dataSet, Tag.SamplesPerPixel) != 1) {
            throw RequiredValue.invalid(
                    Tag.SamplesPerPixel, "The file says that it is grey, but gives several values a pixel.");
        }
        FrameSize size = size();
        PixelFormat format = pixelFormat();
        if ((long) size.pixelCount() * format.bitsAllocated() / 8 > limits.frameBytes()) {
            throw new BadInputException(Reason.LIMIT, "A frame of this file is larger than this program accepts.")
                    .in(Tag.Rows);
        }
        return new PixelDescription(size, format, highBit(format), photometric, transferSyntax);
    }

    /** Number of Frames; 1 where it is absent or empty, as single-frame objects leave it out. */
    int numberOfFrames() throws BadInputException {
        Optional<String> text = dataSet.string(Tag.NumberOfFrames);
        if (text.isEmpty() && dataSet.integers(Tag.NumberOfFrames).length == 0) {
            return 1;
        }
        double[] values = dataSet.decimals(Tag.NumberOfFrames);
        if (values.length != 1 || values[0] != Math.rint(values[0]) || values[0] < 1) {
            throw RequiredValue.invalid(Tag.NumberOfFrames, "The file gives no valid number of frames.");
        }
        if (values[0] > limits.frames()) {
            throw new BadInputException(Reason.LIMIT, "The file says it has more frames than this program accepts.")
                    .in(Tag.NumberOfFrames);
        }
        return (int) values[0];
    }

    private PhotometricInterpretation photometricInterpretation() throws BadInputException {
        int tag = Tag.PhotometricInterpretation;
        PhotometricInterpretation photometric = PhotometricInterpretation.of(RequiredValue.string(dataSet, tag))
                .orElseThrow(() ->
                        RequiredValue.invalid(tag, "The file does not say in a known way what its pixel values mean."));
        if (!photometric.isMonochrome()) {
            throw new BadInputException(
                            Reason.UNSUPPORTED,
                            "The picture is in colour (" + photometric.term()
                                    + "); this program denoises grey X-ray pictures only.")
                    .in(tag);
        }
        return photometric;
    }

    private FrameSize size() throws BadInputException {
        return new FrameSize(side(Tag.Rows), side(Tag.Columns));
    }

    private int side(int tag) throws BadInputException {
        int pixels = RequiredValue.integer(dataSet, tag);
        if (pixels == 0) {
            throw RequiredValue.invalid(tag, "The picture has no pixels.");
        }
        if (pixels < 0 || pixels > Math.min(limits.side(), FrameSize.LARGEST_SIDE)) {
            throw new BadInputException(Reason.LIMIT, "The picture is larger than this program accepts.").in(tag);
        }
        return pixels;
    }

    private PixelFormat pixelFormat() throws BadInputException {
        int bitsAllocated = RequiredValue.integer(dataSet, Tag.BitsAllocated);
        if (bitsAllocated != 8 && bitsAllocated != 16) {
            throw new BadInputException(
                            Reason.UNSUPPORTED,
                            "Bits Allocated is " + bitsAllocated + "; this program reads pixels of 8 and 16 bits.")
                    .in(Tag.BitsAllocated);
        }
        int bitsStored = RequiredValue.integer(dataSet, Tag.BitsStored);
        if (bitsStored < 1 || bitsStored > bitsAllocated) {
            throw RequiredValue.invalid(Tag.BitsStored, "The file contradicts itself about the bits of a pixel.");
        }
        int pixelRepresentation = RequiredValue.integer(dataSet, Tag.PixelRepresentation);
        if (pixelRepresentation != 0 && pixelRepresentation != 1) {
            throw RequiredValue.invalid(
                    Tag.PixelRepresentation, "The file does not say whether pixel values have a sign.");
        }
        return new PixelFormat(bitsAllocated, bitsStored, pixelRepresentation == 1);
    }

    private int highBit(PixelFormat format) throws BadInputException {
        int highBit = RequiredValue.integer(dataSet, Tag.HighBit);
        if (highBit < format.bitsStored() - 1 || highBit >= format.bitsAllocated()) {
            throw RequiredValue.invalid(Tag.HighBit, "The file contradicts itself about the bits of a pixel.");
        }
        return highBit;
    }
}
