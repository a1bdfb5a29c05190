package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.subtraction.MaskRule;
import org.clearcine.core.subtraction.MaskShift;
import org.clearcine.core.subtraction.SubtractionDomain;
import org.clearcine.core.subtraction.SubtractionPlan;
import org.junit.jupiter.api.Test;

class MaskModuleTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsAnAveragedMaskWithItsRangeAndShift() {
        SubtractionPlan plan = plan(
                        "LIN",
                        item("AVG_SUB")
                                .putIntegers(Tag.ApplicableFrameRange, Vr.US, 4, 8)
                                .putIntegers(Tag.MaskFrameNumbers, Vr.US, 1, 2)
                                .putIntegers(Tag.ContrastFrameAveraging, Vr.US, 2)
                                .putDecimals(Tag.MaskSubPixelShift, Vr.FL, 0.5, -1.25))
                .orElseThrow();
        MaskRule rule = plan.rules().get(0);
        assertEquals(List.of(new MaskRule.Range(3, 7)), rule.ranges());
        assertEquals(List.of(0, 1), rule.maskIndices());
        assertEquals(2, rule.contrastFrames());
        assertEquals(new MaskShift(0.5, -1.25), plan.shift());
        assertEquals(SubtractionDomain.LOGARITHM, plan.domain());
        assertEquals(List.of(), rule.masksOf(2, 10), "before the range nothing is subtracted");
        assertEquals(List.of(), warnings);
    }

    @Test
    void readsTimeIntervals() {
        SubtractionPlan plan =
                plan("LOG", item("TID").putIntegers(Tag.TIDOffset, Vr.SS, 3)).orElseThrow();
        assertEquals(List.of(4), plan.rules().get(0).masksOf(7, 10));
        assertEquals(SubtractionDomain.STORED, plan.domain());
        assertEquals(
                List.of(6),
                plan("LOG", item("TID")).orElseThrow().rules().get(0).masksOf(7, 10),
                "an offset that is missing is 1");
    }

    @Test
    void aMaskOutsideOfTheLoopIsLeftOutAndSaid() {
        assertTrue(plan("LIN", item("AVG_SUB").putIntegers(Tag.MaskFrameNumbers, Vr.US, 11))
                .isEmpty());
        assertFalse(warnings.isEmpty());
    }

    @Test
    void noneMeansNone() {
        assertTrue(plan("LIN", item("NONE")).isEmpty());
        assertTrue(new MaskModule(DataSet.EMPTY, 10, warnings).plan().isEmpty());
        assertEquals(List.of(), warnings);
    }

    private static DataSetBuilder item(String operation) {
        return DataSet.builder().put(Tag.MaskOperation, Vr.CS, operation);
    }

    private Optional<SubtractionPlan> plan(String relationship, DataSetBuilder item) {
        DataSet dataSet = DataSet.builder()
                .put(Tag.PixelIntensityRelationship, Vr.CS, relationship)
                .putItems(Tag.MaskSubtractionSequence, List.of(item.build()))
                .build();
        return new MaskModule(dataSet, 10, warnings).plan();
    }
}
