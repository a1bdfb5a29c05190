package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearcine.core.storage.DurableFile;

/**
 * The folder of one run: what it was asked to do, how far it is, what it says, and what it is told. It outlives both the process
 * that trains and the workstation.
 */
public final class WorkFolder {

    /** What a run can be told; the last order counts. */
    public enum Order {
        GO_ON,
        PAUSE,
        STOP_AND_KEEP_BEST,
        DISCARD
    }

    private static final String REQUEST = "run.json";
    private static final String EVENTS = "events.jsonl";
    private static final String ORDER = "order";
    private static final String STEPS = "steps";
    private static final String BATCH = "batch";

    private final Path folder;

    public WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder of a new run. */
    public static WorkFolder create(Path folder, TuningRequest request) throws IOException {
        Files.createDirectories(folder.resolve("loops"));
        WorkFolder work = new WorkFolder(folder);
        work.write(REQUEST, request.toJson());
        return work;
    }

    /** The run in this folder that has not ended, if there is one: what to offer after a power loss. */
    public static Optional<WorkFolder> unfinished(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        List<Path> entries;
        try (Stream<Path> all = Files.list(runs)) {
            entries = all.filter(entry -> Files.exists(entry.resolve(REQUEST)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path entry : entries) {
            WorkFolder work = new WorkFolder(entry);
            if (work.ending().isEmpty()) {
                return Optional.of(work);
            }
        }
        return Optional.empty();
    }

    public Path path() {
        return folder;
    }

    public TuningRequest request() throws IOException {
        return TuningRequest.fromJson(Files.readString(folder.resolve(REQUEST)));
    }

    Path events() {
        return folder.resolve(EVENTS);
    }

    /** Where a prepared loop lies. */
    Path loop(boolean heldOut, int index) {
        String name = String.format(Locale.ROOT, "%s-%04d.planes", heldOut ? "h" : "t", index);
        return folder.resolve("loops").resolve(name);
    }

    /** Where a simulated loop lies. */
    Path simulated(int index) {
        return folder.resolve("loops").resolve(String.format(Locale.ROOT, "s-%04d.planes", index));
    }

    /** All that was said so far. */
    public List<TuningEvent> said() throws IOException {
        if (!Files.exists(events())) {
            return List.of();
        }
        List<TuningEvent> said = new ArrayList<>();
        for (String line : Files.readAllLines(events(), StandardCharsets.ISO_8859_1)) {
            TuningEvent.parse(line).ifPresent(said::add);
        }
        return List.copyOf(said);
    }

    /** The end, if the run has come to one that cannot be gone on from. */
    public Optional<TuningEvent> ending() throws IOException {
        return said().stream()
                .filter(event -> event.kind() == TuningEvent.Kind.ENDED)
                .filter(event -> event.ending() != TuningEvent.Ending.FAILED)
                .findFirst();
    }

    /** Adds a line to what was said; for whoever runs without a process of its own. */
    public void say(TuningEvent event) throws IOException {
        Files.writeString(events(), event.asLine() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Tells the run something; it hears within a second. */
    public void order(Order order) throws IOException {
        write(ORDER, order.name());
    }

    Order order() {
        try {
            return Order.valueOf(Files.readString(folder.resolve(ORDER)).strip());
        } catch (IOException | IllegalArgumentException e) {
            return Order.GO_ON;
        }
    }

    /** A number that was fixed once for the whole run. */
    Optional<Long> number(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Long.parseLong(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            throw new IOException("The work folder of the run is damaged.", e);
        }
    }

    Optional<Long> steps() throws IOException {
        return number(STEPS);
    }

    void fixSteps(long steps) throws IOException {
        write(STEPS, Long.toString(steps));
    }

    Optional<Long> batch() throws IOException {
        return number(BATCH);
    }

    void fixBatch(long batch) throws IOException {
        write(BATCH, Long.toString(batch));
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] content) throws IOException {
        try (DurableFile durable = DurableFile.create(folder.resolve(name))) {
            durable.write(ByteBuffer.wrap(content));
            durable.commit();
        }
    }

    /** Ends a run that no process works on any more: nothing of it stays but that it was. */
    public void discard() throws IOException {
        clear();
        say(TuningEvent.ended(TuningEvent.Ending.DISCARDED, "The run was discarded; nothing of it was kept."));
    }

    /** Removes everything that came from pictures; what was asked and said stays. */
    void clear() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.equals(REQUEST) && !name.equals(EVENTS)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
