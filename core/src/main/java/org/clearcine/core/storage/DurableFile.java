package org.clearcine.core.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file in the making that appears under its name whole or not at all.
 *
 * <p>It grows under a name of its own in the same folder. {@link #commit()} forces it to the disk, renames it, and forces
 * the folder: after a crash at any point, what stands under the name is either what was there before or the whole new
 * file. Closing without a commit removes it. The name it grows under says nothing about its content.
 */
public final class DurableFile implements Closeable {

    private static final String PREFIX = ".clearcine-";
    private static final String SUFFIX = ".part";

    private final Path target;
    private final Path growing;
    private final FileChannel channel;
    private boolean committed;

    private DurableFile(Path target, Path growing, FileChannel channel) {
        this.target = target;
        this.growing = growing;
        this.channel = channel;
    }

    /**
     * Begins a file that is to stand at {@code target}, in a folder that exists.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static DurableFile create(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path growing = absolute.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
        FileChannel channel = FileChannel.open(growing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new DurableFile(absolute, growing, channel);
    }

    /** Writes a small file at once: after a crash it is as it was before, or whole. */
    public static void write(Path target, byte[] content) throws IOException {
        try (DurableFile file = create(target)) {
            file.write(ByteBuffer.wrap(content));
            file.commit();
        }
    }

    /**
     * Refuses early what would fail late, for want of room.
     *
     * @throws IOException with a sentence that names how much is needed
     */
    public void requireRoom(long bytes) throws IOException {
        FileStore store = Files.getFileStore(growing);
        if (store.getUsableSpace() < bytes) {
            throw new IOException("There is not enough room on the disk: " + bytes + " bytes are needed, "
                    + store.getUsableSpace() + " are free.");
        }
    }

    /** Where it grows until it is committed, for another program to write into. */
    public Path growing() {
        return growing;
    }

    /** Appends all that remains in the buffer. */
    public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Makes the file appear under its name, in place of what stood there before; nothing can be written afterwards. */
    public void commit() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
        forceFolder(target.getParent());
    }

    /** Removes the file unless it was committed. */
    @Override
    public void close() throws IOException {
        if (!committed) {
            channel.close();
            Files.deleteIfExists(growing);
        }
    }

    /**
     * Removes what a crash left behind in a folder.
     *
     * @return how many files were removed
     */
    public static int sweep(Path folder) throws IOException {
        int removed = 0;
        try (var leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                removed += Files.deleteIfExists(leftover) ? 1 : 0;
            }
        }
        return removed;
    }

    /** The rename itself is safe only once the folder is on the disk; other systems than POSIX see to that themselves. */
    private static void forceFolder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
