package org.clearcine.app.components;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/**
 * The components of one loop, written by a denoiser while the screen already reads what is there.
 *
 * <p>Frames stay in memory until the budget is used up; the rest lie in a temporary file. Safe for one
 * writer and many readers.
 */
public final class ComponentStore implements ComponentSink, Closeable {

    private enum Place {
        MISSING,
        MEMORY,
        FILE
    }

    private final FrameSize size;
    private final MemoryBudget budget;
    private final Path directory;
    private final PackedComponents[] memory;
    private final Place[] places;
    private SpillFile file;
    private long reservedBytes;
    private int doneCount;
    private boolean closed;

    /**
     * @param budget the memory that all loops share
     * @param directory where the temporary file goes when the budget is used up
     */
    public ComponentStore(FrameSize size, int frameCount, MemoryBudget budget, Path directory) {
        this.size = size;
        this.budget = budget;
        this.directory = directory;
        memory = new PackedComponents[frameCount];
        places = new Place[frameCount];
        Arrays.fill(places, Place.MISSING);
    }

    /** Removes the temporary files that a crash has left in {@code directory}. */
    public static void sweep(Path directory) throws IOException {
        SpillFile.sweep(directory, Instant.now());
    }

    @Override
    public void accept(FrameComponents components) throws IOException {
        if (!components.raw().size().equals(size)) {
            throw new IllegalArgumentException(
                    "components of " + components.raw().size() + " for " + size);
        }
        PackedComponents packed = PackedComponents.of(components);
        synchronized (this) {
            if (!closed) {
                keep(components.index(), packed);
            }
        }
    }

    private void keep(int index, PackedComponents packed) throws IOException {
        int bytes = PackedComponents.byteCount(size);
        if (places[index] == Place.MISSING) {
            doneCount++;
        }
        if (places[index] == Place.MEMORY || budget.reserve(bytes)) {
            reservedBytes += places[index] == Place.MEMORY ? 0 : bytes;
            memory[index] = packed;
            places[index] = Place.MEMORY;
        } else {
            if (file == null) {
                file = new SpillFile(directory, bytes);
            }
            ByteBuffer buffer = ByteBuffer.allocate(bytes);
            packed.writeTo(buffer);
            file.write(index, buffer.flip());
            places[index] = Place.FILE;
        }
    }

    /** Whether the frame has been processed. */
    public synchronized boolean isDone(int index) {
        return places[index] != Place.MISSING;
    }

    /** How many frames have been processed. */
    public synchronized int doneCount() {
        return doneCount;
    }

    public int frameCount() {
        return places.length;
    }

    /** Which frames have been processed, index by index. */
    public synchronized boolean[] done() {
        boolean[] done = new boolean[places.length];
        for (int i = 0; i < done.length; i++) {
            done[i] = places[i] != Place.MISSING;
        }
        return done;
    }

    /**
     * The components of a frame, or nothing while it has not been processed.
     *
     * @param raw the frame's stored values as the file has them; they are not kept here
     */
    public Optional<FrameComponents> components(int index, Frame raw) throws IOException {
        return packed(index).map(packed -> packed.unpack(index, raw));
    }

    private synchronized Optional<PackedComponents> packed(int index) throws IOException {
        if (closed) {
            return Optional.empty();
        }
        return switch (places[index]) {
            case MISSING -> Optional.empty();
            case MEMORY -> Optional.of(memory[index]);
            case FILE -> Optional.of(PackedComponents.readFrom(file.read(index), size));
        };
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        Arrays.fill(memory, null);
        budget.release(reservedBytes);
        reservedBytes = 0;
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
