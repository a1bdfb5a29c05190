package org.clearcine.core.dicom.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagTest {

    /** Keywords of items and delimiters are in no table of attributes. */
    private static final Set<String> WITHOUT_ENTRY = Set.of("Item", "ItemDelimitationItem", "SequenceDelimitationItem");

    @Test
    void everyNameIsTheStandardsOwn() throws IllegalAccessException {
        int checked = 0;
        for (Field field : Tag.class.getFields()) {
            if (!WITHOUT_ENTRY.contains(field.getName())) {
                assertEquals(Optional.of(field.getName()), Dictionary.keyword(field.getInt(null)));
                checked++;
            }
        }
        assertTrue(checked > 200);
    }

    @Test
    void namesAttributesByKeywordAndNumber() {
        assertEquals("Rows (0028,0010)", Tag.name(Tag.Rows));
        assertEquals("(0009,1001)", Tag.name(0x00091001));
        assertEquals("OverlayRows (6002,0010)", Tag.name(0x60020010));
    }

    @Test
    void knowsTheRepresentationThatImplicitEncodingsLeaveOut() {
        assertEquals(Vr.US, Dictionary.vr(Tag.Rows, true));
        assertEquals(Vr.SS, Dictionary.vr(Tag.PixelPaddingValue, true));
        assertEquals(Vr.US, Dictionary.vr(Tag.PixelPaddingValue, false));
        assertEquals(Vr.OW, Dictionary.vr(Tag.PixelData, false));
        assertEquals(Vr.OW, Dictionary.vr(0x60143000, false));
        assertEquals(Vr.LO, Dictionary.vr(0x00090010, false));
        assertEquals(Vr.UN, Dictionary.vr(0x00091001, false));
        assertEquals(Vr.UL, Dictionary.vr(0x00280000, false));
        assertEquals(Vr.UN, Dictionary.vr(0x0028FFF0, false));
    }
}
