package org.clearcine.core.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    private static final byte[] OLD = {1, 2, 3};
    private static final byte[] NEW = {4, 5, 6, 7};

    @TempDir
    private Path folder;

    @Test
    void appearsOnlyWhenItIsWhole() throws IOException {
        Path target = folder.resolve("file");
        try (DurableFile file = DurableFile.create(target)) {
            file.write(ByteBuffer.wrap(NEW));
            assertFalse(Files.exists(target));
            file.commit();
        }
        assertArrayEquals(NEW, Files.readAllBytes(target));
        assertEquals(List.of(target), content());
    }

    @Test
    void leavesTheOldFileAloneUntilTheNewOneIsWhole() throws IOException {
        Path target = Files.write(folder.resolve("file"), OLD);
        try (DurableFile file = DurableFile.create(target)) {
            file.write(ByteBuffer.wrap(NEW));
        }
        assertArrayEquals(OLD, Files.readAllBytes(target));
        assertEquals(List.of(target), content());
    }

    @Test
    void replacesTheOldFile() throws IOException {
        Path target = Files.write(folder.resolve("file"), OLD);
        try (DurableFile file = DurableFile.create(target)) {
            file.write(ByteBuffer.wrap(NEW));
            file.commit();
        }
        assertArrayEquals(NEW, Files.readAllBytes(target));
    }

    @Test
    void saysHowMuchRoomIsNeeded() throws IOException {
        try (DurableFile file = DurableFile.create(folder.resolve("file"))) {
            file.requireRoom(1);
            IOException refused = assertThrows(IOException.class, () -> file.requireRoom(Long.MAX_VALUE));
            assertTrue(refused.getMessage().contains(Long.toString(Long.MAX_VALUE)), refused.getMessage());
        }
    }

    @Test
    void sweepsWhatACrashLeftBehindAndNothingElse() throws IOException {
        Path other = Files.write(folder.resolve("other"), OLD);
        DurableFile abandoned = DurableFile.create(folder.resolve("file"));
        abandoned.write(ByteBuffer.wrap(NEW));
        assertEquals(1, DurableFile.sweep(folder));
        assertEquals(List.of(other), content());
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
