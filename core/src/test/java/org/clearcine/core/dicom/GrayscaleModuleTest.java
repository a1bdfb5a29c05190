package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.VoiLutFunction;
import org.clearcine.core.display.VoiTransform;
import org.clearcine.core.display.VoiWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrayscaleModuleTest {

    private final List<String> warnings = new ArrayList<>();

    private GrayscaleDisplay display(DataSetBuilder dataSet) throws BadInputException {
        return new GrayscaleModule(dataSet.build(), warnings).display(0);
    }

    @Test
    void readsEveryWindowWithItsName() throws BadInputException {
        GrayscaleDisplay display = display(DataSet.builder()
                .put(Tag.WindowCenter, Vr.DS, "40", "400.5")
                .put(Tag.WindowWidth, Vr.DS, "400", "2000")
                .put(Tag.WindowCenterWidthExplanation, Vr.LO, "SOFT", "BONE")
                .put(Tag.VOILUTFunction, Vr.CS, "SIGMOID"));
        assertEquals(
                List.of(
                        new VoiWindow(40, 400, VoiLutFunction.SIGMOID, "SOFT"),
                        new VoiWindow(400.5, 2000, VoiLutFunction.SIGMOID, "BONE")),
                display.vois());
        assertTrue(warnings.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "10, -1", "10, NaN", "10, 1e400", "Infinity, 10", "10, 1\\2\\3", "abc, 10", "10, ''"})
    void leavesOutWindowsThatAreNoneAndSaysSo(String center, String width) throws BadInputException {
        GrayscaleDisplay display =
                display(DataSet.builder().put(Tag.WindowCenter, Vr.DS, center).put(Tag.WindowWidth, Vr.DS, width));
        assertTrue(display.vois().size() <= 1);
        assertFalse(warnings.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "NaN", "1e-300", "1e300", "1,5", "abc"})
    void showsStoredValuesWhereTheSlopeIsUnusableAndSaysSo(String slope) throws BadInputException {
        GrayscaleDisplay display = display(DataSet.builder().put(Tag.RescaleSlope, Vr.DS, slope));
        assertEquals(ModalityTransform.IDENTITY, display.modality());
        assertEquals(1, warnings.size());
    }

    @Test
    void readsSlopeAndInterceptEvenPaddedWithZeroBytes() throws BadInputException {
        GrayscaleDisplay display = display(
                DataSet.builder().put(Tag.RescaleSlope, Vr.DS, "0.0625\0\0").put(Tag.RescaleIntercept, Vr.DS, "-7"));
        assertEquals(new ModalityTransform.Rescale(0.0625, -7), display.modality());
    }

    @Test
    void readsTablesOfWordsAndOfBytes() throws BadInputException {
        DataSet words = DataSet.builder()
                .putIntegers(Tag.LUTDescriptor, Vr.SS, 3, -1, 16)
                .put(Tag.LUTExplanation, Vr.LO, "MAKER")
                .putIntegers(Tag.LUTData, Vr.US, 0, 100, 65535)
                .build();
        DataSet bytes = DataSet.builder()
                .putIntegers(Tag.LUTDescriptor, Vr.US, 3, 5, 8)
                .putBytes(Tag.LUTData, Vr.OW, new byte[] {1, 2, (byte) 200})
                .build();
        GrayscaleDisplay display = display(DataSet.builder()
                .putItems(Tag.ModalityLUTSequence, List.of(bytes))
                .putItems(Tag.VOILUTSequence, List.of(words)));
        assertEquals(2, display.modality().modalityValue(6));
        assertEquals(200, display.modality().modalityValue(99));
        VoiTransform voi = display.vois().get(0);
        assertEquals("MAKER", voi.explanation());
        assertEquals(100 / 65535.0, voi.voiValue(0), 1e-12);
        assertEquals(1, voi.voiValue(1));
    }

    @Test
    void aDescriptorOfNoEntriesMeansAllOfThem() throws BadInputException {
        DataSet item = DataSet.builder()
                .putIntegers(Tag.LUTDescriptor, Vr.US, 0, 0, 16)
                .putBytes(Tag.LUTData, Vr.OW, new byte[2 * 65536])
                .build();
        assertEquals(
                1,
                display(DataSet.builder().putItems(Tag.VOILUTSequence, List.of(item)))
                        .vois()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"4, 16, 6", "4, 0, 8", "4, 255, 8", "0, 16, 8", "65535, 16, 2"})
    void refusesTablesThatAreNotWhatTheySay(int entries, int bits, int bytes) {
        DataSet item = DataSet.builder()
                .putIntegers(Tag.LUTDescriptor, Vr.US, entries, 0, bits)
                .putBytes(Tag.LUTData, Vr.OW, new byte[bytes])
                .build();
        DataSetBuilder dataSet = DataSet.builder().putItems(Tag.VOILUTSequence, List.of(item));
        assertThrows(BadInputException.class, () -> display(dataSet));
    }

    @ParameterizedTest
    @CsvSource({
        "MONOCHROME1, '', true",
        "MONOCHROME2, '', false",
        "MONOCHROME2, INVERSE, true",
        "MONOCHROME1, IDENTITY, false",
        "MONOCHROME1, ODD, true"
    })
    void knowsWhichEndIsBright(String photometric, String shape, boolean inverse) throws BadInputException {
        GrayscaleDisplay display = display(DataSet.builder()
                .put(Tag.PhotometricInterpretation, Vr.CS, photometric)
                .put(Tag.PresentationLUTShape, Vr.CS, shape));
        assertEquals(inverse, display.inverse());
    }

    @Test
    void takesAFramesOwnWindowBeforeTheSharedOne() throws BadInputException {
        DataSet own = DataSet.builder()
                .putItems(Tag.FrameVOILUTSequence, List.of(window("10", "20")))
                .build();
        DataSet shared = DataSet.builder()
                .putItems(Tag.FrameVOILUTSequence, List.of(window("1000", "2000")))
                .putItems(
                        Tag.PixelValueTransformationSequence,
                        List.of(DataSet.builder()
                                .put(Tag.RescaleSlope, Vr.DS, "2")
                                .put(Tag.RescaleIntercept, Vr.DS, "0")
                                .build()))
                .build();
        DataSet dataSet = DataSet.builder()
                .putItems(Tag.PerFrameFunctionalGroupsSequence, List.of(own, DataSet.EMPTY))
                .putItems(Tag.SharedFunctionalGroupsSequence, List.of(shared))
                .build();
        GrayscaleModule module = new GrayscaleModule(dataSet, warnings);
        assertEquals(10, ((VoiWindow) module.display(0).vois().get(0)).windowCenter());
        assertEquals(1000, ((VoiWindow) module.display(1).vois().get(0)).windowCenter());
        assertEquals(14, module.display(0).modality().modalityValue(7));
    }

    private static DataSet window(String center, String width) {
        return DataSet.builder()
                .put(Tag.WindowCenter, Vr.DS, center)
                .put(Tag.WindowWidth, Vr.DS, width)
                .build();
    }
}
