package org.clearcine.core.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.clearcine.core.dicom.AcquisitionFacts;
import org.clearcine.core.dicom.DicomAttributes;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.GrayscaleDisplay;
import org.clearcine.core.dicom.PixelSpacing;
import org.clearcine.core.dicom.data.InertText;
import org.clearcine.core.dicom.data.PatientIdentity;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.VoiTransform;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.input.HeaderFindings;

/** What is in a file, in words and as JSON; who the patient is only on request. */
final class LoopFacts {

    private final DicomLoop loop;
    private final Facts facts = new Facts();

    private LoopFacts(DicomLoop loop) {
        this.loop = loop;
    }

    static Facts of(DicomLoop loop, boolean withIdentity) {
        LoopFacts facts = new LoopFacts(loop);
        facts.pixels();
        facts.timing(loop.cineLoop().timing());
        facts.display(loop.attributes().display(0));
        facts.spacing();
        facts.acquisition(loop.attributes().acquisition());
        List<String> notes = new ArrayList<>(loop.warnings());
        HeaderFindings.of(loop).forEach(finding -> notes.add(finding.sentence()));
        facts.warnings(notes);
        if (withIdentity) {
            facts.identity(loop.patient());
        }
        return facts.facts;
    }

    private void pixels() {
        DicomAttributes attributes = loop.attributes();
        PixelDescription pixels = attributes.pixels();
        int frameCount = loop.cineLoop().frames().frameCount();
        String file = InertText.of(loop.path().toString());
        facts.line("File", "%s", file)
                .line(
                        "Frames",
                        "%d of %d x %d pixels (rows x columns)",
                        frameCount,
                        pixels.size().rows(),
                        pixels.size().columns())
                .line(
                        "Stored values",
                        "%d bits of %d, %s, %s",
                        pixels.pixelFormat().bitsStored(),
                        pixels.pixelFormat().bitsAllocated(),
                        pixels.pixelFormat().signed() ? "signed" : "unsigned",
                        pixels.photometricInterpretation().term())
                .line("Encoding", "%s", pixels.transferSyntax().title())
                .line("Intensity", "%s", intensity())
                .property("file", file)
                .property("frames", frameCount)
                .property("rows", pixels.size().rows())
                .property("columns", pixels.size().columns())
                .property("bitsAllocated", pixels.pixelFormat().bitsAllocated())
                .property("bitsStored", pixels.pixelFormat().bitsStored())
                .property("signed", pixels.pixelFormat().signed())
                .property(
                        "photometricInterpretation",
                        pixels.photometricInterpretation().term())
                .property("transferSyntax", pixels.transferSyntax().uid())
                .property("transferSyntaxName", pixels.transferSyntax().title())
                .property("mayBeLossy", pixels.transferSyntax().mayBeLossy())
                .property(
                        "pixelIntensityRelationship",
                        attributes.pixelIntensityRelationship().name());
    }

    private String intensity() {
        return switch (loop.attributes().pixelIntensityRelationship()) {
            case LIN -> "LIN: stored values are proportional to the X-ray intensity";
            case LOG -> "LOG: stored values are proportional to its logarithm";
            case DISP -> "DISP: processed for display, not proportional to the X-ray intensity";
            case OTHER -> "OTHER: not proportional to the X-ray intensity";
            case UNKNOWN -> "the file does not say how stored values relate to the X-ray intensity";
        };
    }

    private void timing(FrameTiming timing) {
        double seconds = timing.startMillis(loop.cineLoop().frames().frameCount()) / 1000;
        facts.line(
                        "Rate",
                        "%.3f frames/s%s, from %s",
                        timing.framesPerSecond(),
                        timing.isVariable() ? " on average" : "",
                        origin(timing.origin()))
                .line("Duration", "%.2f s", seconds)
                .property("framesPerSecond", timing.framesPerSecond())
                .property("frameTimeMillis", timing.frameTimeMillis())
                .property("frameTimeVaries", timing.isVariable())
                .property("timingOrigin", timing.origin().name())
                .property("durationSeconds", seconds);
    }

    private static String origin(FrameTiming.Origin origin) {
        return switch (origin) {
            case FRAME_TIME -> "Frame Time";
            case FRAME_TIME_VECTOR -> "Frame Time Vector";
            case CINE_RATE -> "Cine Rate";
            case RECOMMENDED_DISPLAY_FRAME_RATE -> "Recommended Display Frame Rate";
            case SIMULATED -> "the simulation";
            default -> "an assumption: the file does not say";
        };
    }

    private void display(GrayscaleDisplay display) {
        if (display.modality() instanceof ModalityTransform.Rescale rescale) {
            facts.property("rescaleSlope", rescale.rescaleSlope())
                    .property("rescaleIntercept", rescale.rescaleIntercept());
            if (!rescale.equals(ModalityTransform.IDENTITY)) {
                facts.line("Rescale", "slope %s, intercept %s", rescale.rescaleSlope(), rescale.rescaleIntercept());
            }
        } else {
            facts.line("Rescale", "by Modality LUT Sequence");
        }
        JsonArray windows = new JsonArray();
        for (VoiTransform voi : display.vois()) {
            windows.add(voi(voi));
        }
        facts.property("voi", windows).property("inverse", display.inverse());
        if (display.vois().isEmpty()) {
            facts.line("VOI window", "none; chosen from the frame when shown");
        }
    }

    private JsonObject voi(VoiTransform voi) {
        JsonObject object = new JsonObject();
        String name = voi.explanation().isEmpty() ? "" : " (" + InertText.of(voi.explanation()) + ")";
        object.addProperty("explanation", InertText.of(voi.explanation()));
        if (voi instanceof VoiWindow window) {
            facts.line(
                    "VOI window",
                    "center %s, width %s, %s%s",
                    window.windowCenter(),
                    window.windowWidth(),
                    window.function(),
                    name);
            object.addProperty("windowCenter", window.windowCenter());
            object.addProperty("windowWidth", window.windowWidth());
            object.addProperty("voiLutFunction", window.function().name());
        } else {
            facts.line("VOI window", "a VOI LUT%s", name);
            object.addProperty("voiLut", true);
        }
        return object;
    }

    private void spacing() {
        if (loop.attributes().pixelSpacing().isEmpty()) {
            facts.line("Pixel spacing", "not given; distances are in pixels");
            return;
        }
        PixelSpacing spacing = loop.attributes().pixelSpacing().get();
        facts.line(
                        "Pixel spacing",
                        "%s x %s mm, %s",
                        spacing.rowSpacingMillimetres(),
                        spacing.columnSpacingMillimetres(),
                        switch (spacing.origin()) {
                            case PIXEL_SPACING -> "from Pixel Spacing";
                            case IMAGER_PIXEL_SPACING ->
                                "from Imager Pixel Spacing: at the detector, larger than in the patient";
                            case OBJECT_PIXEL_SPACING -> "from Object Pixel Spacing in Center of Beam";
                        })
                .property("rowSpacingMillimetres", spacing.rowSpacingMillimetres())
                .property("columnSpacingMillimetres", spacing.columnSpacingMillimetres())
                .property("pixelSpacingOrigin", spacing.origin().name());
    }

    private void acquisition(AcquisitionFacts acquisition) {
        JsonObject object = new JsonObject();
        StringBuilder text = new StringBuilder();
        append(text, acquisition.modality(), "");
        append(text, acquisition.device(), "");
        object.addProperty("modality", acquisition.modality());
        object.addProperty("device", acquisition.device());
        object.addProperty("radiationSetting", acquisition.radiationSetting());
        number(object, text, "tubeVoltageKilovolt", acquisition.tubeVoltageKilovolt(), "kV");
        number(object, text, "tubeCurrentMilliampere", acquisition.tubeCurrentMilliampere(), "mA");
        number(object, text, "pulseWidthMillis", acquisition.pulseWidthMillis(), "ms pulses");
        number(object, text, "exposureTimeMillis", acquisition.exposureTimeMillis(), "ms exposure");
        facts.property("acquisition", object);
        if (!text.isEmpty()) {
            facts.line("Taken by", "%s", text);
        }
    }

    private static void number(JsonObject object, StringBuilder text, String name, OptionalDouble value, String unit) {
        if (value.isPresent()) {
            object.addProperty(name, value.getAsDouble());
            append(text, String.format(Locale.ROOT, "%.4g", value.getAsDouble()), " " + unit);
        }
    }

    private static void append(StringBuilder text, String value, String unit) {
        if (!value.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append(value).append(unit);
        }
    }

    private void warnings(List<String> warnings) {
        warnings.forEach(warning -> facts.line("Note", "%s", warning));
        facts.property("warnings", warnings);
    }

    private void identity(PatientIdentity patient) {
        JsonObject object = new JsonObject();
        object.addProperty("patientName", patient.patientName().orElse(""));
        object.addProperty("patientID", patient.patientId().orElse(""));
        object.addProperty("patientBirthDate", patient.patientBirthDate().orElse(""));
        object.addProperty("patientSex", patient.patientSex().orElse(""));
        facts.property("patient", object)
                .line(
                        "Patient",
                        "%s, ID %s, born %s, sex %s",
                        patient.patientName().orElse("no name"),
                        patient.patientId().orElse("not given"),
                        patient.patientBirthDate().orElse("not given"),
                        patient.patientSex().orElse("not given"));
    }
}
