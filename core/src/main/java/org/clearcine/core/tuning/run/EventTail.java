package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Reads on in what a run says, from its beginning: whoever comes later hears everything. */
public final class EventTail {

    private static final int MOST_AT_ONCE = 1 << 20;

    private final WorkFolder work;
    private long read;

    public EventTail(WorkFolder work) {
        this.work = work;
    }

    /** What was said since the last time; half a line waits for its other half. */
    public synchronized List<TuningEvent> next() throws IOException {
        List<TuningEvent> events = new ArrayList<>();
        if (!Files.exists(work.events())) {
            return events;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(work.events())) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(MOST_AT_ONCE, channel.size() - read)));
            channel.position(read);
            while (buffer.hasRemaining() && channel.read(buffer) > 0) {}
            String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('\n') + 1;
            read += end;
            text.substring(0, end)
                    .lines()
                    .forEach(line -> TuningEvent.parse(line).ifPresent(events::add));
        }
        return List.copyOf(events);
    }
}
