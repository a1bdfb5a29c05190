package org.clearcine.app.components;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Slots of equal size in a temporary file that has a random name and goes when it is closed.
 *
 * <p>What a crash leaves behind is swept at the next start.
 */
final class SpillFile implements Closeable {

    private static final String PREFIX = "clearcine-components-";
    private static final String SUFFIX = ".tmp";
    /** A file this old and untouched belongs to no running workstation. */
    private static final Duration STALE = Duration.ofHours(24);

    private final Path path;
    private final FileChannel channel;
    private final int slotBytes;

    SpillFile(Path directory, int slotBytes) throws IOException {
        this.slotBytes = slotBytes;
        path = Files.createTempFile(directory, PREFIX, SUFFIX);
        channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void write(int slot, ByteBuffer bytes) throws IOException {
        long position = (long) slot * slotBytes;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    ByteBuffer read(int slot) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(slotBytes);
        long position = (long) slot * slotBytes;
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes, position);
            if (count < 0) {
                throw new EOFException("The temporary file with denoised frames has been cut short.");
            }
            position += count;
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    /** Removes what an earlier crash has left in {@code directory}. */
    static void sweep(Path directory, Instant now) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(STALE))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
