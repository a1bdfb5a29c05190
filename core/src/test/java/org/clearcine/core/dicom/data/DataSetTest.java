package org.clearcine.core.dicom.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetTest {

    private static final int TRAILING_PADDING = 0xFFFCFFFC;

    @Test
    void keepsAttributesInAscendingOrderEvenBeyondTheSignBit() {
        DataSet dataSet = DataSet.builder()
                .putBytes(TRAILING_PADDING, Vr.OB, new byte[2])
                .put(Tag.Modality, Vr.CS, "XA")
                .putIntegers(Tag.Rows, Vr.US, 512)
                .build();
        List<Integer> tags = new ArrayList<>();
        dataSet.forEach(element -> tags.add(element.tag()));
        assertEquals(List.of(Tag.Modality, Tag.Rows, TRAILING_PADDING), tags);
        assertTrue(dataSet.contains(TRAILING_PADDING));
        assertFalse(dataSet.contains(Tag.Columns));
    }

    @Test
    void trimsPaddingAndDividesAtBackslashes() {
        DataSet dataSet = DataSet.builder()
                .put(Tag.ImageType, Vr.CS, "DERIVED ", " PRIMARY", "", "X\0")
                .put(Tag.ImageComments, Vr.LT, "  one\\two  ")
                .build();
        assertEquals(List.of("DERIVED", "PRIMARY", "", "X"), dataSet.strings(Tag.ImageType));
        assertEquals(Optional.of("  one\\two"), dataSet.string(Tag.ImageComments));
        assertEquals(Optional.empty(), dataSet.string(Tag.Modality));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "' -2e3 ', -2000",
        "+7, 7",
        "0x10, ",
        "1f, ",
        "NaN, ",
        "Infinity, ",
        "'1,5', ",
        "'', ",
        "1e999, "
    })
    void readsDecimalStringsAndNothingElse(String text, Double value) {
        DataSet dataSet = DataSet.builder().put(Tag.RescaleSlope, Vr.DS, text).build();
        assertEquals(
                Optional.ofNullable(value),
                dataSet.decimal(Tag.RescaleSlope).stream().boxed().findFirst());
    }

    @Test
    void readsIntegersOfEveryRepresentation() {
        DataSet dataSet = DataSet.builder()
                .putIntegers(Tag.Rows, Vr.US, 65535)
                .putIntegers(Tag.PixelPaddingValue, Vr.SS, -2000)
                .putIntegers(Tag.NumberOfFrames, Vr.IS, 96)
                .putIntegers(Tag.FrameIncrementPointer, Vr.AT, Tag.FrameTimeVector)
                .putDecimals(Tag.ExposureTimeInms, Vr.FD, 1.25)
                .build();
        assertEquals(65535, dataSet.integer(Tag.Rows).getAsInt());
        assertEquals(-2000, dataSet.integer(Tag.PixelPaddingValue).getAsInt());
        assertEquals(96, dataSet.integer(Tag.NumberOfFrames).getAsInt());
        assertArrayEquals(new int[] {Tag.FrameTimeVector}, dataSet.integers(Tag.FrameIncrementPointer));
        assertEquals(1.25, dataSet.decimal(Tag.ExposureTimeInms).getAsDouble());
        assertTrue(dataSet.integer(Tag.ExposureTimeInms).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, -1, 0.0625, 1.0 / 3, -123456.789012345678, 1e-20 / 3, 6.02214076e23, 1e15, 33.333333333333336
            })
    void writesDecimalStringsOfAtMostSixteenCharacters(double value) {
        DataSet dataSet =
                DataSet.builder().putDecimals(Tag.RescaleSlope, Vr.DS, value).build();
        String text = dataSet.string(Tag.RescaleSlope).orElseThrow();
        assertTrue(text.length() <= 16, text);
        assertEquals(value, dataSet.decimal(Tag.RescaleSlope).getAsDouble(), Math.abs(value) * 1e-8);
    }

    @Test
    void aBuilderOfADataSetChangesACopy() {
        DataSet original = DataSet.builder().put(Tag.Modality, Vr.CS, "XA").build();
        DataSet changed = original.toBuilder().put(Tag.Modality, Vr.CS, "RF").build();
        assertEquals(Optional.of("XA"), original.string(Tag.Modality));
        assertEquals(Optional.of("RF"), changed.string(Tag.Modality));
        assertEquals(original, original.toBuilder().build());
    }

    @Test
    void refusesToPutNumbersIntoText() {
        assertThrows(IllegalArgumentException.class, () -> DataSet.builder().put(Tag.Rows, Vr.US, "512"));
        assertThrows(IllegalArgumentException.class, () -> DataSet.builder().putDecimals(Tag.Rows, Vr.US, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> DataSet.builder().putDecimals(Tag.RescaleSlope, Vr.DS, Double.NaN));
    }

    @Test
    void showsNoValuesInLogs() {
        DataSet dataSet =
                DataSet.builder().put(Tag.PatientName, Vr.PN, "CANARY").build();
        assertFalse(dataSet.toString().contains("CANARY"));
        assertFalse(dataSet.element(Tag.PatientName).orElseThrow().toString().contains("CANARY"));
        assertFalse(PatientIdentity.of(dataSet).toString().contains("CANARY"));
    }

    @Test
    void makesTextInert() {
        assertEquals("a\u00B7b\u00B7[31m\u00B7gpj.exe", InertText.of("a\nb\u001B[31m\u202Egpj.exe"));
        assertEquals(256 + 3, InertText.of("x".repeat(100_000)).length());
        assertEquals("\u00B7", InertText.of("\uD800"));
    }
}
