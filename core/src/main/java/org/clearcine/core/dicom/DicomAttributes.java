package org.clearcine.core.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.part10.Part10File;
import org.clearcine.core.display.Shutter;

/**
 * What a loop's attributes mean for showing and measuring it. Nothing in here is about the patient.
 *
 * @param displays one for all frames, or one for each
 */
public record DicomAttributes(
        PixelDescription pixels,
        List<GrayscaleDisplay> displays,
        List<Shutter> shutters,
        Optional<PixelSpacing> pixelSpacing,
        Optional<PixelPadding> pixelPadding,
        PixelIntensityRelationship pixelIntensityRelationship,
        AcquisitionFacts acquisition) {

    public DicomAttributes {
        Objects.requireNonNull(pixels, "pixels");
        displays = List.copyOf(displays);
        shutters = List.copyOf(shutters);
        if (displays.isEmpty()) {
            throw new IllegalArgumentException("no frame can be shown");
        }
    }

    /** How the frame at {@code frameIndex}, counted from 0, wants to be shown. */
    public GrayscaleDisplay display(int frameIndex) {
        return displays.get(Math.min(frameIndex, displays.size() - 1));
    }

    static DicomAttributes read(Part10File file, PixelDescription pixels, int frameCount, List<String> warnings)
            throws BadInputException {
        DataSet dataSet = file.dataSet();
        warnAboutWhatIsNotShown(dataSet, warnings);
        return new DicomAttributes(
                pixels,
                displays(dataSet, frameCount, warnings),
                new ShutterModule(dataSet, warnings).shutters(),
                PixelSpacing.of(dataSet),
                PixelPadding.of(dataSet, pixels),
                PixelIntensityRelationship.of(dataSet),
                AcquisitionFacts.of(dataSet));
    }

    private static List<GrayscaleDisplay> displays(DataSet dataSet, int frameCount, List<String> warnings)
            throws BadInputException {
        GrayscaleModule module = new GrayscaleModule(dataSet, warnings);
        GrayscaleDisplay latest = module.display(0);
        List<GrayscaleDisplay> displays = new ArrayList<>(List.of(latest));
        int different = new FunctionalGroups(dataSet).differByFrame() ? frameCount : 1;
        for (int i = 1; i < different; i++) {
            GrayscaleDisplay display = module.display(i);
            latest = display.equals(latest) ? latest : display;
            displays.add(latest);
        }
        return displays;
    }

    private static void warnAboutWhatIsNotShown(DataSet dataSet, List<String> warnings) {
        boolean subtracts = dataSet.items(Tag.MaskSubtractionSequence).stream()
                .flatMap(item -> item.string(Tag.MaskOperation).stream())
                .anyMatch(operation -> !operation.equals("NONE"));
        if (subtracts) {
            warnings.add("The file asks for a mask to be subtracted; the frames are shown unsubtracted.");
        }
        for (int group = 0; group <= 0x1E; group += 2) {
            if (dataSet.contains(Tag.OverlayRows + (group << 16))) {
                warnings.add("The file has an overlay, which is not shown.");
                return;
            }
        }
    }
}
