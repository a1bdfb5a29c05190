package org.clearcine.core.dicom.part10;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;

/**
 * The bytes of a file at any position, for several threads.
 *
 * <p>A random access file under a lock rather than a file channel: a channel is closed for everybody as soon as one reading
 * thread is interrupted, and cancelled jobs are interrupted. Reads are short next to decoding, so the lock costs little.
 */
public final class FileBytes implements Closeable {

    private final RandomAccessFile file;
    private final long length;
    private final Path deleteOnClose;

    private FileBytes(RandomAccessFile file, Path deleteOnClose) throws IOException {
        this.file = file;
        this.length = file.length();
        this.deleteOnClose = deleteOnClose;
    }

    /** Opens a plain file for reading. */
    public static FileBytes open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            String what = Files.isDirectory(path) ? "This is a folder, not a file." : "There is no such file.";
            throw new BadInputException(Reason.UNREADABLE, what);
        }
        try {
            return new FileBytes(new RandomAccessFile(path.toFile(), "r"), null);
        } catch (FileNotFoundException e) {
            throw new BadInputException(Reason.UNREADABLE, "The system does not allow this file to be read.")
                    .because(e);
        }
    }

    /**
     * Opens a file of our own that nobody else needs. Where the system allows it, its name disappears at once, so that
     * nothing stays behind even after a crash.
     */
    static FileBytes openAndDelete(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        boolean gone = path.toFile().delete();
        return new FileBytes(file, gone ? null : path);
    }

    public long length() {
        return length;
    }

    /**
     * Reads {@code count} bytes at {@code position} into {@code target} from {@code start} on.
     *
     * @throws BadInputException if the file ends before
     */
    public void read(long position, byte[] target, int start, int count) throws IOException {
        try {
            synchronized (file) {
                file.seek(position);
                file.readFully(target, start, count);
            }
        } catch (EOFException e) {
            throw new BadInputException(Reason.TRUNCATED, "The file ends too early.").at(position);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (file) {
            file.close();
        }
        if (deleteOnClose != null) {
            Files.deleteIfExists(deleteOnClose);
        }
    }
}
