package org.clearcine.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.clearcine.app.session.RecentStudies.Recent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFileTest {

    private static final String CANARY = "ZZCANARY^ANNA";
    private static final List<Recent> LIST =
            List.of(new Recent(List.of(Path.of("/data", CANARY, "run.dcm")), Instant.ofEpochMilli(1_000), 3));

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasAndTellsNothingOnTheDisk() throws IOException {
        new RecentFile(folder).write(LIST);
        assertEquals(LIST, new RecentFile(folder).read());
        for (String name : List.of("recent.bin", "recent.key")) {
            String bytes = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("ZZCANARY"), name);
        }
    }

    @Test
    void aDamagedListBeginsAnewWhereverItIsDamaged() throws IOException {
        new RecentFile(folder).write(LIST);
        byte[] whole = Files.readAllBytes(folder.resolve("recent.bin"));
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(folder.resolve("recent.bin"), flipped);
            assertEquals(List.of(), new RecentFile(folder).read());
        }
        Files.write(folder.resolve("recent.bin"), new byte[5]);
        assertEquals(List.of(), new RecentFile(folder).read());
    }
}
