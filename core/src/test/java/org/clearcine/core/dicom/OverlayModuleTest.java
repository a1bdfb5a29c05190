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
import org.clearcine.core.display.OverlayPlane;
import org.junit.jupiter.api.Test;

class OverlayModuleTest {

    private static final int SECOND_GROUP = 2 << 16;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void marksThePixelsWhoseBitsAreSetAtTheOverlaysOrigin() {
        // Two rows of three: the bits 1 and 5 are row 0 column 1 and row 1 column 2; the origin moves both.
        OverlayPlane plane = planes(overlay(0)
                        .putIntegers(Tag.OverlayOrigin, Vr.SS, 4, 6)
                        .putBytes(Tag.OverlayData, Vr.OW, new byte[] {0b100010, 0})
                        .put(Tag.OverlayLabel, Vr.LO, "arrow"))
                .get(0);
        assertTrue(plane.marks(7, 3, 6));
        assertTrue(plane.marks(0, 4, 7));
        assertFalse(plane.marks(0, 3, 5));
        assertFalse(plane.marks(0, 0, 1));
        assertEquals("arrow", plane.name());
    }

    @Test
    void anOverlayOfSeveralFramesGoesWithTheFrames() {
        OverlayPlane plane = planes(overlay(SECOND_GROUP)
                        .put(Tag.NumberOfFramesInOverlay + SECOND_GROUP, Vr.IS, "2")
                        .putIntegers(Tag.ImageFrameOrigin + SECOND_GROUP, Vr.US, 3)
                        .putBytes(Tag.OverlayData + SECOND_GROUP, Vr.OW, new byte[] {0b1000001, 0}))
                .get(0);
        assertTrue(plane.marks(2, 0, 0), "the first belongs to frame number 3");
        assertTrue(plane.marks(3, 0, 0));
        assertFalse(plane.marks(1, 0, 0));
        assertFalse(plane.marks(4, 0, 0));
    }

    @Test
    void anOverlayThatIsTooShortIsLeftOutAndSaid() {
        assertEquals(List.of(), planes(overlay(0).putBytes(Tag.OverlayData, Vr.OW, new byte[0])));
        assertEquals(1, warnings.size());
    }

    private static DataSetBuilder overlay(int group) {
        return DataSet.builder()
                .putIntegers(Tag.OverlayRows + group, Vr.US, 2)
                .putIntegers(Tag.OverlayColumns + group, Vr.US, 3);
    }

    private List<OverlayPlane> planes(DataSetBuilder dataSet) {
        return new OverlayModule(dataSet.build(), warnings).planes();
    }
}
