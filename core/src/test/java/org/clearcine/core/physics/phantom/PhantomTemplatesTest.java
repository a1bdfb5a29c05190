package org.clearcine.core.physics.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.dicom.data.CharacterSet;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomTemplatesTest {

    private static final FrameSize SIZE = new FrameSize(512, 512);

    @TempDir
    private Path folder;

    private static PhantomTemplates.Template template(String name, String device, double x) {
        PlacedPhantom placed = PlacedPhantom.of(PhantomLayouts.leedsTen(), x, 200, 0.1, 2);
        return PhantomTemplates.Template.of(name, device, placed, SIZE);
    }

    @Test
    void comesBackFromTheDiskAsItWas() throws IOException {
        Path file = folder.resolve("new").resolve("templates.json");
        new PhantomTemplates(file).save(template("monthly", "A", 250));
        List<PhantomTemplates.Template> read = new PhantomTemplates(file).of("A");
        assertEquals(List.of(template("monthly", "A", 250)), read);
        double[][] marks = read.get(0).on(SIZE).orElseThrow().landmarks();
        assertArrayEquals(
                PlacedPhantom.of(PhantomLayouts.leedsTen(), 250, 200, 0.1, 2).landmarks()[2], marks[2], 1e-9);
        double[][] half = read.get(0).on(new FrameSize(256, 256)).orElseThrow().landmarks();
        assertEquals(marks[1][0] / 2, half[1][0], 1e-9);
    }

    @Test
    void belongsToItsDeviceAndTheLatestComesFirst() throws IOException {
        PhantomTemplates templates = new PhantomTemplates(folder.resolve("t.json"));
        templates.save(template("one", "A", 250));
        templates.save(template("two", "B", 250));
        templates.save(template("three", "A", 250));
        templates.save(template("one", "A", 260));
        assertEquals(
                List.of("one", "three"),
                templates.of("A").stream().map(PhantomTemplates.Template::name).toList());
        assertEquals(template("one", "A", 260), templates.of("A").get(0), "saved again under the same name");
    }

    @Test
    void isRenamedAndDeleted() throws IOException {
        PhantomTemplates templates = new PhantomTemplates(folder.resolve("t.json"));
        templates.save(template("one", "A", 250));
        templates.rename(templates.of("A").get(0), "acceptance");
        assertEquals("acceptance", templates.of("A").get(0).name());
        templates.delete(templates.of("A").get(0));
        assertTrue(templates.of("A").isEmpty());
    }

    @Test
    void saysWhenTheFileIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), "[{\"name\": \"x\"");
        assertThrows(IOException.class, () -> new PhantomTemplates(file).of("A"));
    }

    @Test
    void neverNamesTheStation() throws IOException {
        DataSet one = device("SECRETROOM7");
        String key = DeviceKey.of(one, folder);
        assertFalse(key.contains("SECRETROOM7"));
        assertTrue(key.startsWith("Maker Model #"), key);
        assertEquals(key, DeviceKey.of(one, folder), "the same device has the same key");
        assertNotEquals(key, DeviceKey.of(device("OTHER"), folder));
        assertNotEquals(key, DeviceKey.of(one, folder.resolve("other")), "another site has another secret");
    }

    private static DataSet device(String station) {
        return DataSetBuilder.inheriting(CharacterSet.DEFAULT)
                .put(Tag.Manufacturer, Vr.LO, "Maker")
                .put(Tag.ManufacturerModelName, Vr.LO, "Model")
                .put(Tag.StationName, Vr.SH, station)
                .build();
    }
}
