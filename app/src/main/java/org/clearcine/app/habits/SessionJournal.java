package org.clearcine.app.habits;

import com.google.gson.Gson;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.clearcine.app.session.EncipheredFile;
import org.clearcine.core.storage.DurableFile;

/**
 * A session on the disk: enciphered, because files are called after patients; there only while the program runs, so that its being there at a
 * start means that the last session did not end as it should.
 *
 * <p>One running program keeps it. A second one beside keeps none, and does not take the first one's for a crash.
 */
final class SessionJournal implements Closeable {

    private static final Gson GSON = new Gson();

    private final EncipheredFile file;
    private final FileChannel lockFile;
    private final FileLock lock;

    private SessionJournal(EncipheredFile file, FileChannel lockFile, FileLock lock) {
        this.file = file;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * The journal of this folder; empty if another program that runs keeps it. What a killed program left half written there goes.
     *
     * @throws IOException if the folder cannot be written to
     */
    static Optional<SessionJournal> open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("session.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                DurableFile.sweep(folder);
                return Optional.of(new SessionJournal(new EncipheredFile(folder, "session"), channel, lock));
            }
        } catch (OverlappingFileLockException sameProgram) {
            // Another window of this very program keeps it.
        }
        channel.close();
        return Optional.empty();
    }

    /** What an earlier session left behind; empty if it ended as it should, or if nothing can be read of it. */
    Optional<SessionState> read() throws IOException {
        try {
            return file.read()
                    .map(bytes -> GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), SessionState.class))
                    .filter(SessionJournal::isWhole);
        } catch (RuntimeException otherContent) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(SessionState state) {
        return state.loops() != null
                && state.compared() != null
                && state.compared().mode() != null;
    }

    static byte[] encoded(SessionState state) {
        return GSON.toJson(state).getBytes(StandardCharsets.UTF_8);
    }

    /** Does nothing once the session has ended: what was on its way then must not outlive it. */
    synchronized void write(byte[] state) throws IOException {
        if (lock.isValid()) {
            file.write(state);
        }
    }

    /** The session has ended as it should: nothing of it is left, and another program may keep one. */
    @Override
    public synchronized void close() throws IOException {
        file.delete();
        lock.release();
        lockFile.close();
    }
}
