package org.clearcine.core.dicom.part10;

import static org.clearcine.core.dicom.TestImage.concat;
import static org.clearcine.core.dicom.TestImage.delimiter;
import static org.clearcine.core.dicom.TestImage.element;
import static org.clearcine.core.dicom.TestImage.item;
import static org.clearcine.core.dicom.TestImage.tagAndLength;
import static org.clearcine.core.dicom.TestImage.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.TestImage;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Part10ReaderTest {

    private static final int PRIVATE_SEQUENCE = 0x00091010;
    private static final byte[] CODE = element(Tag.CodeValue, "SH", ascii("CODE"));
    private static final byte[] UNDEFINED = {-1, -1, -1, -1};

    @TempDir
    Path folder;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Part10File open(TestImage image) throws IOException {
        return new Part10Reader(Limits.DEFAULT).open(image.writeTo(folder));
    }

    private DataSet read(TestImage image) throws IOException {
        try (Part10File file = open(image)) {
            return file.dataSet();
        }
    }

    private Reason refusal(TestImage image) {
        return assertThrows(BadInputException.class, () -> read(image)).reason();
    }

    /** The same sequence with every length defined, and with none. */
    @Test
    void readsSequencesOfDefinedAndUndefinedLength() throws IOException {
        byte[] openItem = concat(tagAndLength(Tag.Item, 0xFFFFFFFFL), CODE, delimiter(Tag.ItemDelimitationItem));
        byte[] openEnd = delimiter(Tag.SequenceDelimitationItem);
        TestImage defined =
                TestImage.explicit().bytes(Tag.DerivationCodeSequence, "SQ", concat(item(CODE), item(CODE)));
        TestImage undefined = TestImage.explicit()
                .bytesDeclaredAs(Tag.DerivationCodeSequence, "SQ", concat(openItem, openItem, openEnd), 0xFFFFFFFFL);
        List<DataSet> items = read(defined).items(Tag.DerivationCodeSequence);
        assertEquals(2, items.size());
        assertEquals(Optional.of("CODE"), items.get(1).string(Tag.CodeValue));
        assertEquals(items, read(undefined).items(Tag.DerivationCodeSequence));
    }

    /** Inside of a sequence written as UN, everything is Implicit VR Little Endian (PS3.5 section 6.2.2). */
    @Test
    void readsSequencesWrittenAsUnknown() throws IOException {
        byte[] implicitCode = concat(tagAndLength(Tag.CodeValue, 4), ascii("CODE"));
        byte[] value = concat(item(implicitCode), delimiter(Tag.SequenceDelimitationItem));
        TestImage image = TestImage.explicit().bytesDeclaredAs(PRIVATE_SEQUENCE, "UN", value, 0xFFFFFFFFL);
        assertEquals(
                Optional.of("CODE"),
                read(image).item(PRIVATE_SEQUENCE).orElseThrow().string(Tag.CodeValue));
    }

    @Test
    void readsPrivateSequencesOfImplicitFiles() throws IOException {
        byte[] implicitCode = concat(tagAndLength(Tag.CodeValue, 4), ascii("CODE"));
        TestImage image =
                TestImage.in(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN).sequence(PRIVATE_SEQUENCE, implicitCode);
        DataSet dataSet = read(image);
        assertEquals(1, dataSet.items(PRIVATE_SEQUENCE).size());
        assertEquals(Vr.US, dataSet.element(Tag.Rows).orElseThrow().vr());
    }

    @Test
    void readsItemsInTheCharacterSetAroundThem() throws IOException {
        byte[] name = element(Tag.CodeMeaning, "LO", new byte[] {(byte) 0xC3, (byte) 0xA9});
        TestImage image = TestImage.explicit()
                .text(Tag.SpecificCharacterSet, "CS", "ISO_IR 192")
                .sequence(Tag.DerivationCodeSequence, name);
        assertEquals(
                Optional.of("\u00E9"),
                read(image).item(Tag.DerivationCodeSequence).orElseThrow().string(Tag.CodeMeaning));
    }

    /** An icon may hold compressed pixels of its own; they are none of the loop's. */
    @Test
    void stepsOverThePixelsOfAnIcon() throws IOException {
        byte[] fragments = concat(item(new byte[0]), item(new byte[10]), delimiter(Tag.SequenceDelimitationItem));
        byte[] header = java.util.Arrays.copyOf(element(Tag.PixelData, "OB", new byte[0]), 8);
        byte[] icon = concat(CODE, header, UNDEFINED, fragments);
        try (Part10File file = open(TestImage.explicit().sequence(Tag.IconImageSequence, icon))) {
            DataSet read = file.dataSet().item(Tag.IconImageSequence).orElseThrow();
            assertTrue(read.contains(Tag.CodeValue));
            assertEquals(512, file.pixelData().orElseThrow().length());
        }
    }

    @Test
    void findsFragmentsWithoutReadingThem() throws IOException {
        TestImage image = TestImage.in(TransferSyntax.RLE_LOSSLESS).fragments(words(0, 0), new byte[6], new byte[8]);
        try (Part10File file = open(image)) {
            FragmentTable fragments = file.pixelData().orElseThrow().fragments().orElseThrow();
            assertEquals(2, fragments.count());
            assertEquals(4, fragments.basicOffsetTable().length);
            assertEquals(6, fragments.length(0));
            assertEquals(14, fragments.relativeOffset(1));
        }
    }

    @Test
    void doesNotKeepThePixelsWithTheAttributes() throws IOException {
        assertFalse(read(TestImage.explicit()).contains(Tag.PixelData));
    }

    @Test
    void readsAttributesBehindThePixelsAndIgnoresZeros() throws IOException {
        byte[] padding = element(Tag.DataSetTrailingPadding, "OB", new byte[10]);
        assertTrue(read(TestImage.explicit().endingWith(padding)).contains(Tag.DataSetTrailingPadding));
        for (int zeros : new int[] {1, 8, 500}) {
            assertEquals(
                    15 - 1,
                    read(TestImage.explicit().endingWith(new byte[zeros])).size());
        }
    }

    @Test
    void warnsOfFilesThatAreProgramsToo() throws IOException {
        byte[] bytes = TestImage.explicit().file();
        bytes[0] = 'M';
        bytes[1] = 'Z';
        try (Part10File file = new Part10Reader(Limits.DEFAULT).open(Files.write(folder.resolve("mz.dcm"), bytes))) {
            assertEquals(1, file.warnings().size());
        }
    }

    @Test
    void readsRepresentationsOfALaterEditionAsUnknown() throws IOException {
        DataSet dataSet = read(TestImage.explicit().bytes(PRIVATE_SEQUENCE, "ZZ", new byte[6]));
        assertEquals(Vr.UN, dataSet.element(PRIVATE_SEQUENCE).orElseThrow().vr());
    }

    @Test
    void refusesWhatContradictsItself() {
        byte[] rows = element(Tag.Rows, "US", words(9));
        assertEquals(Reason.MALFORMED, refusal(TestImage.explicit().startingWith(rows)), "twice");
        assertEquals(
                Reason.MALFORMED,
                refusal(TestImage.explicit().endingWith(delimiter(Tag.ItemDelimitationItem))),
                "delimiter");
        assertEquals(
                Reason.MALFORMED,
                refusal(TestImage.explicit().startingWith(element(0x00000002, "UI", new byte[2]))),
                "network command");
        assertEquals(
                Reason.MALFORMED, refusal(TestImage.explicit().bytes(PRIVATE_SEQUENCE, "u?", new byte[2])), "letters");
        assertEquals(
                Reason.MALFORMED,
                refusal(TestImage.explicit().bytes(Tag.DerivationCodeSequence, "SQ", CODE)),
                "no item");
        byte[] longItem = concat(tagAndLength(Tag.Item, 100), CODE);
        assertEquals(
                Reason.MALFORMED,
                refusal(TestImage.explicit().bytes(Tag.DerivationCodeSequence, "SQ", longItem)),
                "item longer than its sequence");
        assertEquals(
                Reason.MALFORMED,
                refusal(TestImage.in(TransferSyntax.RLE_LOSSLESS)),
                "native pixels in a compressed file");
        assertEquals(
                Reason.TRUNCATED,
                refusal(TestImage.explicit().bytesDeclaredAs(Tag.PixelData, "OW", new byte[4], 1L << 30)),
                "longer than the file");
    }

    /** Names as every other reader shows them. */
    @ParameterizedTest
    @CsvSource({
        "chrArab, \u0642\u0628\u0627\u0646\u064A^\u0644\u0646\u0632\u0627\u0631",
        "chrFrenMulti, Buc^J\u00E9r\u00F4me",
        "chrH31, Yamada^Tarou=\u5C71\u7530^\u592A\u90CE=\u3084\u307E\u3060^\u305F\u308D\u3046",
        "chrH32, \uFF94\uFF8F\uFF80\uFF9E^\uFF80\uFF9B\uFF73=\u5C71\u7530^\u592A\u90CE=\u3084\u307E\u3060^\u305F\u308D\u3046",
        "chrI2, Hong^Gildong=\u6D2A^\u5409\u6D1E=\uD64D^\uAE38\uB3D9",
        "chrKoreanMulti, \uAE40\uD76C\uC911",
        "chrX1, Wang^XiaoDong=\u738B^\u5C0F\u6771=",
        "chrX2, Wang^XiaoDong=\u738B^\u5C0F\u4E1C="
    })
    void decodesTheNamesOfTheStandardsExamples(String file, String name) throws IOException {
        Path path = Path.of(System.getProperty("clearcine.root", ".."))
                .resolve("../shared/data/badinput/pydicom-charset/" + file + ".dcm")
                .normalize();
        assumeTrue(Files.exists(path), "no example at " + path);
        try (Part10File opened = new Part10Reader(Limits.DEFAULT).open(path)) {
            assertEquals(Optional.of(name), opened.dataSet().string(Tag.PatientName));
        }
    }
}
