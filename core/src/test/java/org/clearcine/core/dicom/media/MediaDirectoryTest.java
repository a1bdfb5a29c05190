package org.clearcine.core.dicom.media;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaDirectoryTest {

    private static final Path HOSTILE = Path.of(
            System.getProperty("clearcine.root", ".."), "..", "shared", "data", "badinput", "generated", "dicomdir");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traversal-dotdot",
                "traversal-slash",
                "traversal-abs",
                "traversal-abs2",
                "traversal-drive",
                "traversal-unc",
                "traversal-nul",
                "traversal-dev",
                "next-self",
                "lower-self",
                "cycle",
                "past-eof",
                "first-bad"
            })
    void hostileDirectoriesOpenNothing(String name) {
        assumeTrue(Files.isDirectory(HOSTILE), "needs the malformed files of the shared data");
        BadInputException told = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(
                        BadInputException.class,
                        () -> MediaDirectory.read(HOSTILE.resolve(name).resolve("DICOMDIR"), Limits.DEFAULT)));
        assertTrue(told.sentence().endsWith("."), told.sentence());
    }

    @Test
    void theNameIsWhatTheStandardSays() {
        assertTrue(MediaDirectory.isOne(Path.of("x", "DICOMDIR")));
        assertTrue(MediaDirectory.isOne(Path.of("x", "dicomdir")));
    }
}
