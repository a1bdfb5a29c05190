package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.clearcine.app.session.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I open a folder in which not everything is as it should be. */
class BrokenFolderStoryTest extends WorkstationStory {

    @TempDir
    private Path folder;

    @Test
    void theGoodOnesOpenAndEachBadOneSaysWhy() throws IOException {
        byte[] good = Files.readAllBytes(SmallLoop.file(cache()));
        Files.write(folder.resolve("a-run.dcm"), good);
        Files.write(folder.resolve("b-cut-short.dcm"), Arrays.copyOf(good, good.length / 2));
        Files.writeString(folder.resolve("c-letter.txt"), "Dear colleague,\nthank you for the images.\n");
        Files.write(folder.resolve("d-empty.dcm"), new byte[0]);
        Files.write(folder.resolve("e-run.dcm"), good);
        open(folder);
        waitUntil(
                "all files have been tried",
                () -> session().loops().size() + session().refused().size() == 5);
        assertEquals(2, session().loops().size(), session().refused().toString());
        for (RefusedFile refused : session().refused()) {
            assertTrue(refused.reason().endsWith("."), "a sentence: " + refused.reason());
            assertTrue(refused.reason().length() > 20, "it says something: " + refused.reason());
        }
        waitUntilProcessed();
        screenshot("broken-folder");
    }
}
