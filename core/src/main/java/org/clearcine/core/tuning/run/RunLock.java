package org.clearcine.core.tuning.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Only one run at a time: a lock that the system takes from a process that dies, so that none is left behind. */
final class RunLock implements Closeable {

    private static final int PATIENCE = 10;
    private static final long PATIENCE_NANOS = 100_000_000L;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock of all runs in a folder; empty if another process holds it. */
    static Optional<RunLock> take(Path runs) throws IOException {
        Files.createDirectories(runs);
        FileChannel channel =
                FileChannel.open(runs.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new RunLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** The same for a run: whoever only looked whether one is going on holds it for a moment. */
    static Optional<RunLock> takePatiently(Path runs) throws IOException {
        for (int i = 0; i < PATIENCE; i++) {
            Optional<RunLock> lock = take(runs);
            if (lock.isPresent()) {
                return lock;
            }
            LockSupport.parkNanos(PATIENCE_NANOS);
        }
        return take(runs);
    }

    /** Whether somebody holds it. */
    static boolean isHeld(Path runs) throws IOException {
        Optional<RunLock> lock = take(runs);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
