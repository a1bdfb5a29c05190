package org.clearcine.core.dicom.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.PixelIntensityRelationship;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.dicom.derived.DifferenceScale;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.FrameTiming.Origin;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.subtraction.MaskRule;
import org.clearcine.core.subtraction.MaskShift;
import org.clearcine.core.subtraction.SubtractedFrames;
import org.clearcine.core.subtraction.SubtractionDomain;
import org.clearcine.core.subtraction.SubtractionOrder;
import org.clearcine.core.subtraction.SubtractionPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop saved while its mask is subtracted: another program that follows the standard sees what was on the screen. */
class SubtractedObjectPeerTest {

    private static final FrameSize SIZE = new FrameSize(32, 40);
    private static final SubtractionPlan PLAN =
            SubtractionPlan.ofMask(0, SubtractionDomain.LOGARITHM).withMask(List.of(0, 1));
    private static final PixelFormat FORMAT = new PixelFormat(16, 12, false);
    private static final int FRAME = 4;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsPydicom() throws Exception {
        Peer.requirePydicom();
    }

    @Test
    void denoisedFirstTheFramesAreNotSubtractedAndTheMaskModuleSaysWhatAViewerSubtracts() throws Exception {
        Path saved = save(PLAN);
        List<String> seen = pydicom(saved);
        assertEquals("SUB LIN", seen.get(0));
        assertEquals("113087", seen.get(1));
        assertEquals("AVG_SUB 0.00 0.00", seen.get(2));
        assertSameAsOnScreen(seen.get(3), 0.002);
        String description = description(saved);
        assertTrue(description.contains("Mask not subtracted from these pixels"), description);
        assertTrue(description.contains("denoised, then subtracted"), description);
    }

    @Test
    void subtractedFirstThePixelsAreTheDifferenceAndNothingIsLeftToSubtract() throws Exception {
        Path saved = save(PLAN.with(SubtractionOrder.SUBTRACT_FIRST));
        List<String> seen = pydicom(saved);
        assertEquals("- DISP", seen.get(0));
        assertEquals("113062 113087", seen.get(1), "subtracted, then smoothed");
        assertEquals("none 1848.0 1100.0", seen.get(2));
        assertSameAsOnScreen(seen.get(3), 0.5);
        String description = description(saved);
        assertTrue(description.startsWith("Mask subtracted (mask mean of frames 1 to 2"), description);
        assertTrue(description.contains("Stored value = 2048 + 1 x difference."), description);
    }

    @Test
    void bothBreakNoRuleOfTheStandard() throws Exception {
        Peer.require("dciodvfy");
        for (SubtractionOrder order : SubtractionOrder.values()) {
            assertEquals(List.of(), Peer.violations(save(PLAN.with(order))), order.inWords());
        }
    }

    @Test
    void anEnhancedObjectSaysInItsFunctionalGroupsThatItsPixelsAreTheDifference() throws Exception {
        Path saved = saveEnhanced(PLAN.with(SubtractionOrder.SUBTRACT_FIRST));
        List<String> seen = pydicom(saved);
        assertEquals("- OTHER DIGITAL_SUBTR 1", seen.get(0));
        assertEquals("113062 113087", seen.get(1), "subtracted, then smoothed");
        assertEquals("none 1848.0 1100.0", seen.get(2));
        assertSameAsOnScreen(seen.get(3), 0.5);
        assertEquals("NAT, no window, shift or mask of old left", seen.get(4));
        String description = description(saved);
        assertTrue(description.startsWith("Mask subtracted (mask mean of frames 1 to 2"), description);
    }

    @Test
    void anEnhancedObjectThatIsDenoisedFirstKeepsItsWindowsAndNamesTheNewMask() throws Exception {
        Path saved = saveEnhanced(PLAN);
        List<String> seen = pydicom(saved);
        assertEquals("SUB LIN NONE 1", seen.get(0));
        assertEquals("113087", seen.get(1));
        assertEquals("AVG_SUB 0.00 0.00", seen.get(2));
        assertSameAsOnScreen(seen.get(3), 0.002);
        assertEquals("SUB, no shift left", seen.get(4));
    }

    @Test
    void anEnhancedObjectBreaksNoRuleOfTheStandardEither() throws Exception {
        Peer.require("dciodvfy");
        for (SubtractionOrder order : SubtractionOrder.values()) {
            Path saved = saveEnhanced(PLAN.with(order));
            assertEquals(List.of(), Peer.violations(folder.resolve("enhanced.dcm")), "before");
            assertEquals(List.of(), Peer.violations(saved), order.inWords());
        }
    }

    @Test
    void aDifferenceIsOpenedAgainAsWhatItIs() throws Exception {
        try (DicomLoop loop =
                DicomReader.open(saveEnhanced(PLAN.with(SubtractionOrder.SUBTRACT_FIRST)), Limits.DEFAULT)) {
            assertTrue(loop.attributes().subtraction().isEmpty());
            assertEquals(PixelIntensityRelationship.OTHER, loop.attributes().pixelIntensityRelationship());
            assertEquals(
                    1848, ((VoiWindow) loop.attributes().display(FRAME).vois().get(0)).windowCenter(), 1e-9);
        }
    }

    @Test
    void thePlanIsReadBackFromTheMaskModuleAsItWas() throws Exception {
        SubtractionPlan plan = new SubtractionPlan(
                List.of(
                        new MaskRule(MaskRule.Operation.AVERAGE, List.of(new MaskRule.Range(0, 2)), List.of(1), 0, 1),
                        new MaskRule(
                                MaskRule.Operation.TIME_INTERVAL, List.of(new MaskRule.Range(3, 5)), List.of(), 2, 2)),
                new MaskShift(-0.5, 0.25),
                SubtractionDomain.LOGARITHM);
        try (DicomLoop loop = DicomReader.open(save(plan), Limits.DEFAULT)) {
            assertEquals(Optional.of(plan), loop.attributes().subtraction());
            assertEquals(
                    "SUB", loop.dataSet().string(Tag.RecommendedViewingMode).orElseThrow());
        }
        try (DicomLoop loop = DicomReader.open(save(plan.with(SubtractionOrder.SUBTRACT_FIRST)), Limits.DEFAULT)) {
            assertTrue(loop.attributes().subtraction().isEmpty());
            assertFalse(loop.dataSet().contains(Tag.RescaleSlope));
        }
    }

    private List<String> pydicom(Path saved) throws IOException, InterruptedException {
        Peer.Result result =
                Peer.python(folder, "subtract.py", List.of(saved.toString(), Integer.toString(FRAME), "16", "20"));
        assertEquals(0, result.status(), result.output());
        return result.output().lines().toList();
    }

    private static void assertSameAsOnScreen(String seen, double tolerance) throws IOException {
        Frame shown = new SubtractedFrames(frames(), PLAN).frame(FRAME);
        double mean = 0;
        for (float value : shown.toArray()) {
            mean += value / SIZE.pixelCount();
        }
        String[] both = seen.split(" ");
        assertEquals(shown.value(16, 20), Double.parseDouble(both[0]), tolerance + 0.001);
        assertEquals(mean, Double.parseDouble(both[1]), tolerance + 0.001);
    }

    private static String description(Path saved) throws IOException {
        try (DicomLoop loop = DicomReader.open(saved, Limits.DEFAULT)) {
            return loop.dataSet()
                    .item(Tag.SharedFunctionalGroupsSequence)
                    .flatMap(shared -> shared.item(Tag.DerivationImageSequence))
                    .orElse(loop.dataSet())
                    .string(Tag.DerivationDescription)
                    .orElseThrow();
        }
    }

    private Path saveEnhanced(SubtractionPlan plan) throws Exception {
        Path enhanced = folder.resolve("enhanced.dcm");
        EnhancedLoop.write(simulated(), enhanced);
        return save(enhanced, plan);
    }

    private Path save(SubtractionPlan plan) throws Exception {
        return save(simulated(), plan);
    }

    private Path simulated() throws Exception {
        Path file = folder.resolve("loop.dcm");
        CineLoop cine = new CineLoop(frames(), FrameTiming.constant(40, Origin.SIMULATED), FORMAT);
        new SimulatedLoopWriter(SimulatedStudy.create("Simulated", "0.1.0", LocalDateTime.of(2026, 1, 2, 3, 4, 5)))
                .write(file, cine, new SimulatedSeries(1, "quarter dose", 0.3, 75), ProgressMonitor.NONE);
        return file;
    }

    /** As saved at strength 0, so that what is on the screen is known. */
    private Path save(Path file, SubtractionPlan plan) throws Exception {
        Path target = folder.resolve("derived.dcm");
        DifferenceScale scale = DifferenceScale.of(plan.domain(), FORMAT);
        try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
            Derivation.Subtraction subtraction =
                    new Derivation.Subtraction(plan, scale, scale.stored(-200), 1100 * scale.factor());
            Derivation derivation = new Derivation("ClearCine", "0.1.0", "classical", List.of(), subtraction);
            FrameSource raw = loop.cineLoop().frames();
            FrameSource saved = subtraction.isBurnedIn() ? scale.stored(new SubtractedFrames(raw, plan)) : raw;
            new DerivedLoopWriter(derivation, Optional.empty()).save(loop, saved, target, ProgressMonitor.NONE);
        }
        return target;
    }

    private static FrameList frames() {
        Random random = new Random(7);
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            float[] values = new float[SIZE.pixelCount()];
            double filled = index < 2 ? 1 : 0.7;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.rint(filled * (900 + 4 * (i % SIZE.columns()) + 60 * random.nextDouble()));
            }
            frames.add(Frame.owning(SIZE, values));
        }
        return new FrameList(frames);
    }
}
