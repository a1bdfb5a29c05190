package org.clearcine.core.registry;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.network.Weights;
import org.clearcine.core.storage.DurableFile;

/**
 * All that ever happened to the models of this site, one JSON object a line, each with the hash of the line before.
 *
 * <p>Written anew as a whole for every line: what stands there after a crash is the journal before or after, nothing between.
 */
final class ModelJournal {

    private static final long LARGEST = 16 << 20;

    private final Path file;

    ModelJournal(Path file) {
        this.file = file;
    }

    /**
     * All events in their order.
     *
     * @throws IOException if a line was changed, left out or put in
     */
    List<ModelEvent> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        if (Files.size(file) > LARGEST) {
            throw damaged();
        }
        List<ModelEvent> events = new ArrayList<>();
        String previous = "";
        for (String line : Files.readAllLines(file)) {
            ModelEvent event = parse(line);
            if (event.number() != events.size() + 1 || !event.previous().equals(previous)) {
                throw damaged();
            }
            events.add(event);
            previous = hash(line);
        }
        return List.copyOf(events);
    }

    private static ModelEvent parse(String line) throws IOException {
        try {
            ModelEvent event = new Gson().fromJson(line, ModelEvent.class);
            if (event == null || event.previous() == null || event.model() == null) {
                throw damaged();
            }
            return event;
        } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
            throw new IOException(damaged().getMessage(), e);
        }
    }

    private static IOException damaged() {
        return new IOException(
                "The journal of the models has been changed from outside; the shipped weights are used.");
    }

    /** Adds a line; number and hash are filled in. */
    void add(ModelEvent event) throws IOException {
        List<ModelEvent> events = read();
        List<String> lines = events.isEmpty() ? new ArrayList<>() : new ArrayList<>(Files.readAllLines(file));
        String previous = lines.isEmpty() ? "" : hash(lines.get(lines.size() - 1));
        lines.add(new Gson()
                .toJson(new ModelEvent(
                        events.size() + 1L,
                        event.at(),
                        event.who(),
                        event.what(),
                        event.model(),
                        event.weightsSha256(),
                        event.recordSha256(),
                        previous)));
        try (DurableFile durable = DurableFile.create(file)) {
            durable.write(ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
            durable.commit();
        }
    }

    private static String hash(String line) {
        return Weights.sha256(line.getBytes(StandardCharsets.UTF_8));
    }
}
