package org.clearcine.core.dicom.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {

    /** Bytes of the examples of PS3.5 annexes H to K, and of every other way to write a name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ISO_IR 100                        | 42 75 63 5E 4A E9 72 F4 6D 65             | Buc^J\u00E9r\u00F4me
            ISO_IR 144                        | BB EE DA                                  | \u041B\u044E\u043A
            ISO_IR 192                        | E7 8E 8B                                  | \u738B
            GB18030                           | CD F5 5E D0 A1 B6 AB                      | \u738B^\u5C0F\u4E1C
            ISO_IR 13                         | D4 CF C0 DE                               | \uFF94\uFF8F\uFF80\uFF9E
            \\ISO 2022 IR 87                  | 1B 24 42 3B 33 45 44 1B 28 42 5E 61       | \u5C71\u7530^a
            ISO 2022 IR 13\\ISO 2022 IR 87    | D4 3D 1B 24 42 3B 33 1B 28 4A             | \uFF94=\u5C71
            \\ISO 2022 IR 159                 | 1B 24 28 44 30 21 1B 28 42                | \u4E02
            \\ISO 2022 IR 149                 | 1B 24 29 43 C8 AB 5E 1B 24 29 43 B1 E6    | \uD64D^\uAE38
            \\ISO 2022 IR 58                  | 1B 24 29 41 CD F5                         | \u738B
            ISO 2022 IR 100\\ISO 2022 IR 144  | E9 1B 2D 4C BB 5E E9                      | \u00E9\u041B^\u00E9
            ISO_IR 999                        | 41 E9                                     | A\u00E9
            """)
    void decodesNames(String terms, String hex, String name) {
        CharacterSet characterSet = CharacterSet.of(Arrays.asList(terms.split("\\\\")));
        assertEquals(name, characterSet.decode(bytes(hex)));
    }

    private static byte[] bytes(String hex) {
        String[] codes = hex.strip().split(" ");
        byte[] bytes = new byte[codes.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(codes[i], 16);
        }
        return bytes;
    }

    @Test
    void whatCannotBeDecodedIsReplacedAndNeverThrown() {
        Random random = new Random(7);
        List<List<String>> sets = List.of(
                List.of(),
                List.of(""),
                List.of("ISO_IR 192"),
                List.of("", "ISO 2022 IR 87", "ISO 2022 IR 159", "ISO 2022 IR 149", "ISO 2022 IR 58"),
                List.of("ISO 2022 IR 13", "x".repeat(1000)),
                List.of("GB18030"));
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i += 1 + random.nextInt(6)) {
                bytes[i] = (byte) (random.nextBoolean() ? 0x1B : "$()BDC\\^=-".charAt(random.nextInt(10)));
            }
            for (List<String> set : sets) {
                assertNotNull(CharacterSet.of(set).decode(bytes));
            }
        }
    }

    @Test
    void aMultiByteCharacterIsNotDividedAtTheBackslashInIt() {
        DataSet dataSet = DataSet.builder()
                .put(Tag.SpecificCharacterSet, Vr.CS, "GB18030")
                .putBytes(Tag.Manufacturer, Vr.LO, new byte[] {(byte) 0x95, 0x5C, 'a', '\\', 'b', ' '})
                .build();
        assertEquals(2, dataSet.strings(Tag.Manufacturer).size());
        assertEquals("b", dataSet.strings(Tag.Manufacturer).get(1));
    }

    @Test
    void itemsInheritTheCharacterSetAroundThem() {
        DataSetBuilder outer = DataSet.builder().put(Tag.SpecificCharacterSet, Vr.CS, "ISO_IR 100");
        DataSet item = DataSetBuilder.inheriting(outer.characterSet())
                .putBytes(Tag.Manufacturer, Vr.LO, new byte[] {(byte) 0xE9, ' '})
                .build();
        assertEquals("\u00E9", item.string(Tag.Manufacturer).orElseThrow());
    }
}
