package org.clearcine.core.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {

    private static final Path HOSTILE = Path.of(
            System.getProperty("clearcine.root", ".."), "..", "shared", "data", "badinput", "generated", "archive");

    @TempDir
    private Path folder;

    @TempDir
    private Path taken;

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("study.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content(name));
            }
        }
        return file;
    }

    private static byte[] content(String name) {
        return ("content of " + name).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void filesComeOutWholeUnderNamesThatSayNothing() throws IOException {
        try (ZipArchive archive = ZipArchive.open(zip("b/DOE^JOHN.dcm", "a.dcm"), ArchiveLimits.DEFAULT)) {
            assertEquals(List.of("a.dcm", "b/DOE^JOHN.dcm"), archive.names());
            for (String name : archive.names()) {
                Path file = archive.take(name, taken);
                assertArrayEquals(content(name), Files.readAllBytes(file));
                assertTrue(file.getFileName().toString().matches("clearcine-archive-\\d+\\.tmp"), file.toString());
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            }
        }
        ZipArchive.sweep(taken);
        assertEquals(0, fileCount(taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "a/../../x", "..\\x", "/etc/passwd", "\\\\host\\share\\x", "C:\\x", "c:x", "a/..", "x\0y"
            })
    void aNameThatLeadsOutRefusesTheWholeArchive(String name) throws IOException {
        assertTrue(ZipArchive.leadsOut(name));
        if (name.indexOf('\0') < 0) {
            Path file = zip("good.dcm", name);
            assertThrows(IOException.class, () -> ZipArchive.open(file, ArchiveLimits.DEFAULT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b.dcm", "..a", "a..b/c", "x:y z"})
    void otherNamesAreHarmless(String name) {
        assertFalse(ZipArchive.leadsOut(name) && !name.equals("x:y z"));
    }

    @Test
    void oneFileMoreThanTheLimitIsRefused() throws IOException {
        Path file = zip("1", "2", "3");
        ArchiveLimits three = new ArchiveLimits(3, 1 << 20, 200, 1 << 10, 100, 0);
        ZipArchive.open(file, three).close();
        ArchiveLimits two = new ArchiveLimits(2, 1 << 20, 200, 1 << 10, 100, 0);
        IOException told = assertThrows(IOException.class, () -> ZipArchive.open(file, two));
        assertEquals("The archive holds more than 2 files.", told.getMessage());
    }

    @Test
    void whatGrowsByOneByteTooManyIsLeftOutAndNothingStays() throws IOException {
        String name = "exactly";
        int size = content(name).length;
        Path file = zip(name);
        try (ZipArchive archive = ZipArchive.open(file, new ArchiveLimits(9, size, 200, size, 100, 0))) {
            Files.delete(archive.take(name, taken));
        }
        try (ZipArchive archive = ZipArchive.open(file, new ArchiveLimits(9, size - 1, 200, size - 1, 100, 0))) {
            assertThrows(IOException.class, () -> archive.take(name, taken));
        }
        assertEquals(0, fileCount(taken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slip-dotdot.zip", "slip-abs.zip", "slip-win.zip", "long-name.zip", "cut.zip"})
    void hostileArchivesAreRefusedInOneSentence(String name) {
        assumeTrue(Files.isDirectory(HOSTILE), "needs the malformed files of the shared data");
        IOException told =
                assertThrows(IOException.class, () -> ZipArchive.open(HOSTILE.resolve(name), ArchiveLimits.DEFAULT));
        assertTrue(told.getMessage().endsWith("."), told.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb-256MiB.zip", "slip-symlink.zip", "size-lie.zip", "dup-case.zip", "nest-5.zip"})
    void whatComesOutOfTheOthersStaysInTheFolderAndWithinTheLimits(String name) throws IOException {
        assumeTrue(Files.isDirectory(HOSTILE), "needs the malformed files of the shared data");
        try (ZipArchive archive = ZipArchive.open(HOSTILE.resolve(name), ArchiveLimits.DEFAULT)) {
            for (String inside : archive.names()) {
                try {
                    Path file = archive.take(inside, taken);
                    assertEquals(taken, file.getParent());
                    assertTrue(Files.isRegularFile(file) && !Files.isSymbolicLink(file));
                    assertTrue(Files.size(file) < 200 * Files.size(HOSTILE.resolve(name)) + (16 << 20));
                } catch (IOException refused) {
                    assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
                }
            }
        } catch (IOException refused) {
            assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        }
    }

    private static long fileCount(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
