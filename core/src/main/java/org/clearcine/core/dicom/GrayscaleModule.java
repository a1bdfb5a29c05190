package org.clearcine.core.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.display.LookupTable;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.VoiLutFunction;
import org.clearcine.core.display.VoiTransform;
import org.clearcine.core.display.VoiWindow;

/**
 * Reads the Modality LUT, VOI LUT and presentation attributes, of the whole object or of one frame of an enhanced one (PS3.3
 * sections C.11.1, C.11.2, C.8.19.7).
 *
 * <p>A window or slope that is no number is left out with a warning: the picture can be shown without. A damaged table is
 * refused: it would look like a picture.
 */
final class GrayscaleModule {

    /** Slopes and intercepts beyond this are damage, not physics, and would overflow later. */
    private static final double LARGEST = 1e15;

    private static final double SMALLEST_SLOPE = 1e-15;

    private final DataSet dataSet;
    private final FunctionalGroups groups;
    private final List<String> warnings;

    GrayscaleModule(DataSet dataSet, List<String> warnings) {
        this.dataSet = dataSet;
        this.groups = new FunctionalGroups(dataSet);
        this.warnings = warnings;
    }

    GrayscaleDisplay display(int frameIndex) throws BadInputException {
        DataSet modality = groups.groupOrTop(frameIndex, Tag.PixelValueTransformationSequence);
        DataSet voi = groups.groupOrTop(frameIndex, Tag.FrameVOILUTSequence);
        return new GrayscaleDisplay(modality(modality), vois(voi), inverse());
    }

    /** Presentation LUT Shape says it where it is there; MONOCHROME1 says it otherwise. */
    private boolean inverse() {
        return dataSet.string(Tag.PresentationLUTShape)
                .filter(shape -> shape.equals("INVERSE") || shape.equals("IDENTITY"))
                .map(shape -> shape.equals("INVERSE"))
                .orElseGet(() -> dataSet.strings(Tag.PhotometricInterpretation).equals(List.of("MONOCHROME1")));
    }

    private ModalityTransform modality(DataSet source) throws BadInputException {
        Optional<DataSet> table = source.item(Tag.ModalityLUTSequence);
        if (table.isPresent()) {
            return new ModalityTransform.Table(TableReader.read(table.get()));
        }
        boolean given = isGiven(source, Tag.RescaleSlope) || isGiven(source, Tag.RescaleIntercept);
        if (!given) {
            return ModalityTransform.IDENTITY;
        }
        double slope = number(source, Tag.RescaleSlope, 1);
        double intercept = number(source, Tag.RescaleIntercept, 0);
        boolean usable = Math.abs(slope) >= SMALLEST_SLOPE && Math.abs(slope) <= LARGEST;
        if (!usable || !(Math.abs(intercept) <= LARGEST)) {
            warn("Rescale Slope or Intercept is not a usable number; values are shown as they are stored.");
            return ModalityTransform.IDENTITY;
        }
        return new ModalityTransform.Rescale(slope, intercept);
    }

    private static boolean isGiven(DataSet source, int tag) {
        return source.element(tag).filter(element -> !element.isEmpty()).isPresent();
    }

    private static double number(DataSet source, int tag, double ifAbsent) {
        return isGiven(source, tag) ? source.decimal(tag).orElse(Double.NaN) : ifAbsent;
    }

    private List<VoiTransform> vois(DataSet source) throws BadInputException {
        List<VoiTransform> vois = new ArrayList<>(windows(source));
        for (DataSet item : source.items(Tag.VOILUTSequence)) {
            LookupTable table = TableReader.read(item);
            vois.add(new VoiTransform.Table(
                    table, item.string(Tag.LUTExplanation).orElse("")));
        }
        return vois;
    }

    private List<VoiWindow> windows(DataSet source) {
        double[] centers = source.decimals(Tag.WindowCenter);
        double[] widths = source.decimals(Tag.WindowWidth);
        List<String> explanations = source.strings(Tag.WindowCenterWidthExplanation);
        VoiLutFunction function = function(source);
        List<VoiWindow> windows = new ArrayList<>();
        int count = Math.min(centers.length, widths.length);
        for (int i = 0; i < count; i++) {
            boolean inReach = Math.abs(centers[i]) <= LARGEST && Math.abs(widths[i]) <= LARGEST;
            if (inReach && VoiWindow.isPossible(centers[i], widths[i], function)) {
                String explanation = i < explanations.size() ? explanations.get(i) : "";
                windows.add(new VoiWindow(centers[i], widths[i], function, explanation));
            }
        }
        int given = Math.max(source.strings(Tag.WindowCenter).size(), count);
        if (windows.size() < given || centers.length != widths.length) {
            warn("A window of the file is not usable and is left out.");
        }
        return windows;
    }

    private VoiLutFunction function(DataSet source) {
        String name = source.string(Tag.VOILUTFunction).orElse("LINEAR");
        for (VoiLutFunction function : VoiLutFunction.values()) {
            if (function.name().equals(name)) {
                return function;
            }
        }
        warn("The file names a window function that is not known; LINEAR is used.");
        return VoiLutFunction.LINEAR;
    }

    private void warn(String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }
}
