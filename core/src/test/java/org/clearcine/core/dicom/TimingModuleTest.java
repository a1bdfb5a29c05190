package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.FrameTiming.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingModuleTest {

    private final List<String> warnings = new ArrayList<>();

    private FrameTiming timing(DataSetBuilder dataSet, int frameCount) {
        return new TimingModule(dataSet.build(), frameCount, warnings).timing();
    }

    @Test
    void readsTheFrameTime() {
        FrameTiming timing = timing(DataSet.builder().put(Tag.FrameTime, Vr.DS, "33"), 96);
        assertEquals(33, timing.frameTimeMillis());
        assertEquals(Origin.FRAME_TIME, timing.origin());
        assertTrue(warnings.isEmpty());
    }

    /** The vector's values are the times since the frame before, and the first is 0 (PS3.3 section C.7.6.5.1.2). */
    @Test
    void showsEachFrameUntilTheNextOneOfTheVectorIsDue() {
        DataSetBuilder dataSet = DataSet.builder()
                .putIntegers(Tag.FrameIncrementPointer, Vr.AT, Tag.FrameTimeVector)
                .put(Tag.FrameTime, Vr.DS, "33")
                .put(Tag.FrameTimeVector, Vr.DS, "0", "100", "50", "60");
        FrameTiming timing = timing(dataSet, 4);
        assertEquals(Origin.FRAME_TIME_VECTOR, timing.origin());
        assertEquals(0, timing.startMillis(0));
        assertEquals(100, timing.startMillis(1));
        assertEquals(150, timing.startMillis(2));
        assertEquals(210, timing.startMillis(3));
        assertEquals(280, timing.startMillis(4), 1e-9, "the last frame is shown for the mean of the others");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0\\100\\50", "0\\100\\-50\\60", "0\\100\\0\\60", "0\\100\\NaN\\60", "0\\100\\1e999\\60", ""})
    void fallsBackToTheFrameTimeWhereTheVectorIsUnusable(String vector) {
        DataSetBuilder dataSet = DataSet.builder()
                .putIntegers(Tag.FrameIncrementPointer, Vr.AT, Tag.FrameTimeVector)
                .put(Tag.FrameTime, Vr.DS, "33")
                .put(Tag.FrameTimeVector, Vr.DS, vector);
        assertEquals(Origin.FRAME_TIME, timing(dataSet, 4).origin());
    }

    @Test
    void fallsBackToTheCineRateAndThenTheRecommendedRate() {
        DataSetBuilder dataSet = DataSet.builder()
                .put(Tag.FrameTime, Vr.DS, "0")
                .put(Tag.CineRate, Vr.IS, "12")
                .put(Tag.RecommendedDisplayFrameRate, Vr.IS, "20");
        assertEquals(12, timing(dataSet, 4).framesPerSecond(), 1e-9);
        dataSet.remove(Tag.CineRate);
        FrameTiming recommended = timing(dataSet, 4);
        assertEquals(20, recommended.framesPerSecond(), 1e-9);
        assertEquals(Origin.RECOMMENDED_DISPLAY_FRAME_RATE, recommended.origin());
    }

    @Test
    void readsTheRateThatAnEnhancedObjectRecommends() {
        DataSet group = DataSet.builder()
                .putDecimals(Tag.RecommendedDisplayFrameRateInFloat, Vr.FL, 7.5)
                .build();
        FrameTiming timing = timing(DataSet.builder().putItems(Tag.FrameDisplaySequence, List.of(group)), 4);
        assertEquals(7.5, timing.framesPerSecond(), 1e-9);
    }

    @Test
    void readsTheTimesAtWhichEnhancedFramesWereTaken() {
        DataSetBuilder dataSet = DataSet.builder()
                .putItems(
                        Tag.PerFrameFunctionalGroupsSequence,
                        List.of(
                                taken("20260101235959.900"),
                                taken("20260102000000"),
                                taken("20260102000000.250000+0100")));
        FrameTiming timing = timing(dataSet, 3);
        assertEquals(Origin.FRAME_ACQUISITION_DATE_TIME, timing.origin());
        assertEquals(100, timing.startMillis(1), 1e-6);
        assertEquals(350, timing.startMillis(2), 1e-6);
        assertEquals(525, timing.startMillis(3), 1e-6);
    }

    private static DataSet taken(String dateTime) {
        DataSet content = DataSet.builder()
                .put(Tag.FrameAcquisitionDateTime, Vr.DT, dateTime)
                .build();
        return DataSet.builder()
                .putItems(Tag.FrameContentSequence, List.of(content))
                .build();
    }

    @Test
    void doesNotPlayFramesThatWereNotTakenInOrder() {
        DataSetBuilder dataSet = DataSet.builder()
                .putItems(
                        Tag.PerFrameFunctionalGroupsSequence,
                        List.of(taken("20260102000001"), taken("20260102000000")));
        assertEquals(Origin.ASSUMED, timing(dataSet, 2).origin());
    }

    @Test
    void survivesTimesThatAreMillenniaApart() {
        DataSetBuilder dataSet = DataSet.builder()
                .putItems(
                        Tag.PerFrameFunctionalGroupsSequence,
                        List.of(taken("00010101000000"), taken("99991231235959")));
        assertEquals(1000, timing(dataSet, 2).frameTimeMillis());
    }

    @Test
    void saysThatARateIsAssumed() {
        FrameTiming timing = timing(DataSet.builder(), 10);
        assertEquals(15, timing.framesPerSecond(), 1e-9);
        assertEquals(Origin.ASSUMED, timing.origin());
        assertFalse(warnings.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-9", "1e12", "66.67"})
    void whateverTheFileSaysTheRateIsPlayable(String frameTime) {
        FrameTiming timing = timing(DataSet.builder().put(Tag.FrameTime, Vr.DS, frameTime), 10);
        assertTrue(timing.framesPerSecond() >= 1 && timing.framesPerSecond() <= 120.0001);
        assertEquals(frameTime.equals("66.67") ? 0 : 1, warnings.size());
    }
}
