package org.clearcine.core.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearcine.core.network.DenoiserCatalog;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.Weights;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.storage.DataFolder;
import org.clearcine.core.storage.DurableFile;

/**
 * The models of this site beside those that came with the program, and which is active.
 *
 * <p>Weights, manifest and record of a model are written first; it counts only once the journal says so, and one line of the
 * journal is also all that an activation writes. So the active model is whole at every moment.
 */
public final class ModelRegistry {

    private static final String RECORD = "record.json";
    private static final long LARGEST_RECORD = 8 << 20;

    private final ModelLibrary shipped;
    private final ModelLibrary site;
    private final Path folder;
    private final ModelJournal journal;

    /**
     * @param shipped what came with the program
     * @param folder of the site's own; made when it is first needed
     */
    public ModelRegistry(ModelLibrary shipped, Path folder) {
        this.shipped = shipped;
        this.folder = folder;
        this.site = new ModelLibrary(folder);
        this.journal = new ModelJournal(folder.resolve("journal.jsonl"));
    }

    /** That of this user, beside the shipped models. */
    public static ModelRegistry installed() {
        return new ModelRegistry(ModelLibrary.installed(), DataFolder.ofUser().resolve("models"));
    }

    public Path folder() {
        return folder;
    }

    /** Everything that happened, oldest first. */
    public List<ModelEvent> history() throws IOException {
        return journal.read();
    }

    /** Shipped models first, then the site's in the order in which they came. */
    public List<RegisteredModel> list() throws IOException {
        Map<String, ModelStatus> statuses = statuses();
        boolean none = !statuses.containsValue(ModelStatus.ACTIVE);
        List<RegisteredModel> models = new ArrayList<>();
        for (ModelManifest manifest : shipped.list()) {
            boolean inUse = none && manifest.id().equals(ModelLibrary.DEFAULT_ID);
            models.add(
                    new RegisteredModel(manifest, inUse ? ModelStatus.ACTIVE : ModelStatus.SHIPPED, Optional.empty()));
        }
        Map<String, ModelManifest> manifests = new LinkedHashMap<>();
        site.list().forEach(manifest -> manifests.put(manifest.id(), manifest));
        for (Map.Entry<String, ModelStatus> entry : statuses.entrySet()) {
            if (manifests.containsKey(entry.getKey())) {
                models.add(new RegisteredModel(
                        manifests.get(entry.getKey()), entry.getValue(), Optional.of(record(entry.getKey()))));
            }
        }
        return List.copyOf(models);
    }

    /** The model of that id. */
    public Optional<RegisteredModel> find(String id) throws IOException {
        return list().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** Id of the tuned model in use; empty while it is the shipped one. */
    public Optional<String> activeId() throws IOException {
        return statuses().entrySet().stream()
                .filter(entry -> entry.getValue() == ModelStatus.ACTIVE)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, ModelStatus> statuses() throws IOException {
        return statuses(journal.read());
    }

    private static Map<String, ModelStatus> statuses(List<ModelEvent> events) {
        Map<String, ModelStatus> statuses = new LinkedHashMap<>();
        for (ModelEvent event : events) {
            switch (event.what()) {
                case REGISTERED_AS_CANDIDATE, IMPORTED -> statuses.put(event.model(), ModelStatus.CANDIDATE);
                case REGISTERED_AS_REJECTED -> statuses.put(event.model(), ModelStatus.REJECTED);
                case ACTIVATED, ROLLED_BACK -> {
                    statuses.replaceAll((id, status) -> status == ModelStatus.ACTIVE ? ModelStatus.RETIRED : status);
                    statuses.computeIfPresent(event.model(), (id, status) -> ModelStatus.ACTIVE);
                }
                case EXPORTED -> {}
            }
        }
        return statuses;
    }

    /** Weights of any model here, checked against the manifest and, for the site's own, the journal. */
    public Weights load(String id) throws IOException, WeightsException {
        if (shipped.holds(id)) {
            return shipped.load(id);
        }
        Weights weights = site.load(id);
        if (!weights.manifest().weightsSha256().equals(registered(id).weightsSha256())) {
            throw new WeightsException("The weights of " + id + " are not the ones that were registered.");
        }
        return weights;
    }

    private ModelEvent registered(String id) throws IOException {
        return journal.read().stream()
                .filter(event ->
                        event.model().equals(id) && !event.recordSha256().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IOException("There is no model called " + id + " here."));
    }

    /** What is known of a tuned model. */
    public ModelRecord record(String id) throws IOException {
        ModelEvent event = registered(id);
        Path file = folder.resolve(event.model()).resolve(RECORD);
        if (Files.size(file) > LARGEST_RECORD) {
            throw new IOException("The record of " + id + " is too large.");
        }
        byte[] json = Files.readAllBytes(file);
        if (!Weights.sha256(json).equals(event.recordSha256())) {
            throw new IOException("The record of " + id + " has been changed from outside.");
        }
        return ModelRecord.fromJson(new String(json, StandardCharsets.UTF_8));
    }

    /**
     * Takes a model in: as a candidate if its gate passed, else as rejected.
     *
     * @throws IOException if the id is taken
     */
    public void register(ModelRecord record, ModelManifest manifest, byte[] weights) throws IOException {
        ModelEvent.Kind kind = record.gate().passed()
                ? ModelEvent.Kind.REGISTERED_AS_CANDIDATE
                : ModelEvent.Kind.REGISTERED_AS_REJECTED;
        takeIn(record, manifest, weights, event(record.lineage().madeBy(), kind, record.id()));
    }

    /** The same for a model of another site; it waits as a candidate here, whatever it was there, and must have passed. */
    void takeIn(ModelRecord record, ModelManifest manifest, byte[] weights, ModelEvent event) throws IOException {
        if (!record.id().equals(manifest.id())
                || !record.lineage().weightsSha256().equals(manifest.weightsSha256())) {
            throw new IOException("Record and manifest of " + manifest.id() + " do not belong together.");
        }
        Files.createDirectories(folder);
        try (FileChannel lock = lock()) {
            if (shipped.holds(record.id()) || statuses().containsKey(record.id())) {
                throw new IOException("There are weights called " + record.id() + " already.");
            }
            byte[] json = record.toJson().getBytes(StandardCharsets.UTF_8);
            clear(folder.resolve(record.id()));
            site.add(manifest, weights);
            write(folder.resolve(record.id()).resolve(RECORD), json);
            journal.add(new ModelEvent(
                    0,
                    event.at(),
                    event.who(),
                    event.what(),
                    event.model(),
                    manifest.weightsSha256(),
                    Weights.sha256(json),
                    ""));
        }
    }

    /** What a registration that was cut off left behind; the journal knows nothing of it. */
    private static void clear(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            DurableFile.sweep(entry);
            for (String name : List.of("manifest.json", "weights.safetensors", RECORD)) {
                Files.deleteIfExists(entry.resolve(name));
            }
        }
    }

    /**
     * Makes a model the one in use.
     *
     * @param who the person who takes the responsibility
     * @throws IOException if it may not be used, or nobody is named
     * @throws WeightsException if its weights are damaged
     */
    public void activate(String id, String who) throws IOException, WeightsException {
        requireNamed(who);
        Files.createDirectories(folder);
        try (FileChannel lock = lock()) {
            ModelStatus status = find(id).map(RegisteredModel::status)
                    .orElseThrow(() -> new IOException("There is no model called " + id + " here."));
            if (status == ModelStatus.REJECTED) {
                throw new IOException("The model " + id + " did not pass the gate, so it cannot be activated.");
            }
            load(id);
            journal.add(event(who, ModelEvent.Kind.ACTIVATED, id));
        }
    }

    /**
     * Goes back to what was in use before, at the last to the shipped weights.
     *
     * @return id of what is in use now
     */
    public String rollBack(String who) throws IOException, WeightsException {
        requireNamed(who);
        Files.createDirectories(folder);
        try (FileChannel lock = lock()) {
            List<String> used = new ArrayList<>();
            for (ModelEvent event : journal.read()) {
                if (event.what() == ModelEvent.Kind.ACTIVATED) {
                    used.add(event.model());
                } else if (event.what() == ModelEvent.Kind.ROLLED_BACK && !used.isEmpty()) {
                    used.remove(used.size() - 1);
                }
            }
            if (used.isEmpty()) {
                throw new IOException("The shipped weights are in use; there is nothing to go back from.");
            }
            String before = used.size() > 1 ? used.get(used.size() - 2) : ModelLibrary.DEFAULT_ID;
            load(before);
            journal.add(event(who, ModelEvent.Kind.ROLLED_BACK, before));
            return before;
        }
    }

    /** Notes in the journal that a model left the house. */
    void noteExport(String id, String who) throws IOException {
        try (FileChannel lock = lock()) {
            journal.add(event(who, ModelEvent.Kind.EXPORTED, id));
        }
    }

    /** All denoisers, the active one first. Where the journal is damaged: the shipped ones alone. */
    public DenoiserCatalog catalog() {
        try {
            return new DenoiserCatalog(shipped, site, usable(), activeId());
        } catch (IOException e) {
            return new DenoiserCatalog(shipped);
        }
    }

    private List<String> usable() throws IOException {
        return statuses().entrySet().stream()
                .filter(entry -> entry.getValue() != ModelStatus.REJECTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void requireNamed(String who) throws IOException {
        if (who == null || who.isBlank()) {
            throw new IOException("A person must be named who takes the responsibility.");
        }
    }

    static ModelEvent event(String who, ModelEvent.Kind what, String id) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new ModelEvent(0, now, who.strip(), what, id, "", "", "");
    }

    /** Held while the channel is open; the system takes it from a process that dies. */
    private FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("journal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                DurableFile.sweep(folder);
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("Another change of the models is being made; try again in a moment.", e);
        }
        channel.close();
        throw new IOException("Another change of the models is being made; try again in a moment.");
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (DurableFile durable = DurableFile.create(file)) {
            durable.write(ByteBuffer.wrap(content));
            durable.commit();
        }
    }
}
