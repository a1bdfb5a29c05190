package org.clearcine.core.dicom.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.part10.Part10File;
import org.clearcine.core.dicom.part10.Part10Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was read once and written again is read as the same: of good files and of all bad ones that can be read. */
class RoundTripTest {

    private static final Path DATA = Path.of(System.getProperty("clearcine.root", ".."))
            .resolve("../shared/data")
            .normalize();

    @TempDir
    Path folder;

    @Test
    void whatWasReadAndWrittenIsReadAsTheSame() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no test data at " + DATA);
        int compared = 0;
        for (Path path : files()) {
            DataSet first;
            try {
                first = read(path);
            } catch (BadInputException e) {
                continue;
            }
            if (!first.isEmpty()) {
                DataSet second = read(write(first));
                assertEquals(evened(first), second, path.toString());
                compared++;
            }
        }
        assertTrue(compared > 300, "only " + compared + " files compared");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("eval"))
                    .sorted()
                    .toList();
        }
    }

    private static DataSet read(Path path) throws IOException {
        try (Part10File file = new Part10Reader(Limits.DEFAULT).open(path)) {
            return file.dataSet();
        }
    }

    private Path write(DataSet dataSet) throws IOException {
        DataSet meta = DataSet.builder()
                .put(Tag.TransferSyntaxUID, Vr.UI, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid())
                .build();
        Path path = folder.resolve("written.dcm");
        try (var out = Files.newOutputStream(path)) {
            out.write(new byte[128]);
            out.write("DICM".getBytes(StandardCharsets.US_ASCII));
            out.write(new DataSetEncoder().put(meta).toByteArray());
            out.write(new DataSetEncoder().put(dataSet).toByteArray());
        }
        return path;
    }

    /** Values of odd length may be read, but only even ones written. */
    private static DataSet evened(DataSet dataSet) {
        var evened = dataSet.toBuilder();
        for (DicomElement element : dataSet) {
            if (element.isSequence()) {
                evened.putItems(
                        element.tag(),
                        element.items().stream().map(RoundTripTest::evened).toList());
            } else if (element.byteCount() % 2 == 1) {
                evened.putBytes(element.tag(), element.vr(), element.toByteArray());
            }
        }
        return evened.build();
    }
}
