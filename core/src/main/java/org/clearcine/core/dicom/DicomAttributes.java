package org.clearcine.core.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.part10.Part10File;
import org.clearcine.core.display.OverlayPlane;
import org.clearcine.core.display.Shutter;
import org.clearcine.core.subtraction.SubtractionDomain;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * What a loop's attributes mean for showing and measuring it. Nothing in here is about the patient.
 *
 * @param displays one for all frames, or one for each
 * @param subtraction what the Mask module asks to subtract
 */
public record DicomAttributes(
        PixelDescription pixels,
        List<GrayscaleDisplay> displays,
        List<Shutter> shutters,
        List<OverlayPlane> overlays,
        Optional<SubtractionPlan> subtraction,
        Optional<PixelSpacing> pixelSpacing,
        Optional<PixelPadding> pixelPadding,
        PixelIntensityRelationship pixelIntensityRelationship,
        AcquisitionFacts acquisition) {

    public DicomAttributes {
        Objects.requireNonNull(pixels, "pixels");
        displays = List.copyOf(displays);
        shutters = List.copyOf(shutters);
        overlays = List.copyOf(overlays);
        if (displays.isEmpty()) {
            throw new IllegalArgumentException("no frame can be shown");
        }
    }

    /** How the frame at {@code frameIndex}, counted from 0, wants to be shown. */
    public GrayscaleDisplay display(int frameIndex) {
        return displays.get(Math.min(frameIndex, displays.size() - 1));
    }

    /** The values in which a mask is best subtracted. */
    public SubtractionDomain subtractionDomain() {
        return MaskModule.domain(pixelIntensityRelationship);
    }

    static DicomAttributes read(Part10File file, PixelDescription pixels, int frameCount, List<String> warnings)
            throws BadInputException {
        DataSet dataSet = file.dataSet();
        return new DicomAttributes(
                pixels,
                displays(dataSet, frameCount, warnings),
                new ShutterModule(dataSet, warnings).shutters(),
                new OverlayModule(dataSet, warnings).planes(),
                new MaskModule(dataSet, frameCount, warnings).plan(),
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
}
