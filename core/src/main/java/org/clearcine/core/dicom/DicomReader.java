package org.clearcine.core.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.codec.FrameCodec;
import org.clearcine.core.dicom.codec.FrameCodecs;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.part10.FragmentTable;
import org.clearcine.core.dicom.part10.Part10File;
import org.clearcine.core.dicom.part10.Part10Reader;
import org.clearcine.core.dicom.part10.PixelData;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.FrameSource;

/** Opens loops from DICOM files. */
public final class DicomReader {

    private DicomReader() {}

    /**
     * Opens a loop. Reads attributes and finds out where the frames are, but reads none of them.
     *
     * @throws BadInputException if the file is damaged, hostile, beyond the limits or not a grey picture
     * @throws IOException if the disk fails
     */
    public static DicomLoop open(Path path, Limits limits) throws IOException {
        Part10File file = new Part10Reader(limits).open(path);
        try {
            return open(path, file, limits);
        } catch (BadInputException e) {
            file.close();
            throw e.of(path);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    private static DicomLoop open(Path path, Part10File file, Limits limits) throws IOException {
        PixelData pixelData = pixelData(file);
        PixelModule module = new PixelModule(file.dataSet(), limits);
        PixelDescription pixels = module.description(file.transferSyntax());
        int frameCount = module.numberOfFrames();
        FrameSource frames = new NamedFrames(frames(file, pixelData, pixels, frameCount), path);
        List<String> warnings = new ArrayList<>(file.warnings());
        DicomAttributes attributes = DicomAttributes.read(file, pixels, frameCount, warnings);
        CineLoop cineLoop = new CineLoop(
                frames, new TimingModule(file.dataSet(), frameCount, warnings).timing(), pixels.pixelFormat());
        return new DicomLoop(path, file, cineLoop, attributes, warnings);
    }

    private static PixelData pixelData(Part10File file) throws BadInputException {
        PixelData pixelData = file.pixelData()
                .orElseThrow(
                        () -> new BadInputException(Reason.MISSING, "The file holds no picture.").in(Tag.PixelData));
        if (pixelData.tag() != Tag.PixelData) {
            throw new BadInputException(
                            Reason.UNSUPPORTED, "Pixels are floating point numbers, which this program does not read.")
                    .in(pixelData.tag());
        }
        return pixelData;
    }

    private static FrameSource frames(Part10File file, PixelData pixelData, PixelDescription pixels, int frameCount)
            throws IOException {
        if (pixelData.fragments().isEmpty()) {
            return new NativeFrames(file.pixelBytes(), pixelData, pixels, frameCount);
        }
        FrameCodec codec = FrameCodecs.of(file.transferSyntax())
                .orElseThrow(() -> new BadInputException(
                        Reason.UNSUPPORTED, "Frames in " + file.transferSyntax().title() + " are not supported."));
        FragmentTable fragments = pixelData.fragments().get();
        FrameLocator locator = new FrameLocator(file.pixelBytes(), fragments, frameCount);
        return new EncapsulatedFrames(file.pixelBytes(), fragments, locator.locate(file.dataSet()), pixels, codec);
    }
}
