package org.clearcine.core.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearcine.core.storage.DurableFile;

/**
 * The weights that are at hand: a folder with one folder for each, holding {@code manifest.json} and
 * {@code weights.safetensors}; or {@code live.json} alone, which names weights of another folder ({@link LiveForm}).
 *
 * <p>Listing reads manifests only; weights are verified when they are loaded. Symbolic links are not followed.
 */
public final class ModelLibrary {

    /** Id of the weights that are used unless somebody chooses others. */
    public static final String DEFAULT_ID = "base";

    static final String MANIFEST = "manifest.json";
    static final String WEIGHTS = "weights.safetensors";
    private static final String LIVE = "live.json";

    private static final String CARD = "MODEL_CARD.md";

    private static final long LARGEST_MANIFEST = 1 << 20;
    private static final long LARGEST_WEIGHTS = 512L << 20;

    private final Path folder;

    /** The weights that were loaded last, if any; also what this is locked by. */
    private final List<Loaded> last = new ArrayList<>(1);

    public ModelLibrary(Path folder) {
        this.folder = folder;
    }

    /**
     * The library that came with the program: the folder {@code models} of {@code clearcine.home}, else of
     * {@code clearcine.root}, else of the working folder.
     */
    public static ModelLibrary installed() {
        for (String property : List.of("clearcine.home", "clearcine.root")) {
            String home = System.getProperty(property);
            if (home != null && Files.isDirectory(Path.of(home, "models"))) {
                return new ModelLibrary(Path.of(home, "models"));
            }
        }
        return new ModelLibrary(Path.of("models"));
    }

    /** Manifests of all weights that can be read, in the order of their ids. */
    public List<ModelManifest> list() {
        List<ModelManifest> manifests = new ArrayList<>();
        for (Path entry : folders()) {
            try {
                manifests.add(manifest(entry));
            } catch (IOException | WeightsException e) {
                // What cannot be read is not offered; asking for it by name tells why.
                continue;
            }
        }
        return List.copyOf(manifests);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> isLive(entry) || Files.isRegularFile(entry.resolve(MANIFEST)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The model card that lies beside weights, in Markdown; empty where there is none that can be read. */
    String card(String id) {
        Optional<Path> file = find(id).map(entry -> entry.resolve(CARD)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return "";
        }
        try {
            return new String(bounded(file.get(), LARGEST_MANIFEST), StandardCharsets.UTF_8);
        } catch (IOException | WeightsException e) {
            return "";
        }
    }

    /** Whether there are weights of that id. */
    public boolean holds(String id) {
        return find(id).isPresent();
    }

    private Optional<Path> find(String id) {
        return folders().stream()
                .filter(entry -> entry.getFileName().toString().equals(id))
                .findFirst();
    }

    /**
     * Loads weights; those that were loaded last are kept, unless their files have changed since.
     *
     * @throws WeightsException if there are none of that id, or they are not what their manifest says
     * @throws IOException if they cannot be read
     */
    public Weights load(String id) throws IOException, WeightsException {
        Path entry = find(id).orElseThrow(() -> new WeightsException("There are no weights called " + id + " here."));
        if (isLive(entry)) {
            LiveForm form = liveForm(entry);
            return load(form.of()).live(form.id(), form.title());
        }
        ModelManifest manifest = manifest(entry);
        if (!manifest.id().equals(id)) {
            throw new WeightsException("The weights in the folder " + id + " say that they are " + manifest.id() + ".");
        }
        Path file = entry.resolve(WEIGHTS);
        Stamp stamp = new Stamp(manifest, Files.getLastModifiedTime(file), Files.size(file));
        synchronized (last) {
            if (!last.isEmpty() && last.get(0).stamp.equals(stamp)) {
                return last.get(0).weights;
            }
        }
        Weights weights = Weights.verified(manifest, bounded(file, LARGEST_WEIGHTS));
        synchronized (last) {
            last.clear();
            last.add(new Loaded(stamp, weights));
        }
        return weights;
    }

    /** By what it is told that a file is still the one that was read. */
    private record Stamp(ModelManifest manifest, FileTime modified, long bytes) {}

    private record Loaded(Stamp stamp, Weights weights) {}

    private static boolean isLive(Path entry) {
        return Files.isRegularFile(entry.resolve(LIVE));
    }

    /** The live form of a folder, which is of weights and not of another live form. */
    private LiveForm liveForm(Path entry) throws IOException, WeightsException {
        byte[] json = bounded(entry.resolve(LIVE), LARGEST_MANIFEST);
        LiveForm form = LiveForm.fromJson(new String(json, StandardCharsets.UTF_8));
        boolean whole = Files.isRegularFile(folder.resolve(form.of()).resolve(MANIFEST));
        if (!form.id().equals(entry.getFileName().toString()) || isLive(folder.resolve(form.of())) || !whole) {
            throw new WeightsException(
                    "The folder " + entry.getFileName() + " names weights for live use that are not there.");
        }
        return form;
    }

    private ModelManifest manifest(Path entry) throws IOException, WeightsException {
        if (isLive(entry)) {
            LiveForm form = liveForm(entry);
            return manifest(folder.resolve(form.of())).live(form.id(), form.title());
        }
        byte[] json = bounded(entry.resolve(MANIFEST), LARGEST_MANIFEST);
        return ModelManifest.fromJson(new String(json, StandardCharsets.UTF_8));
    }

    private static byte[] bounded(Path file, long limit) throws IOException, WeightsException {
        if (Files.isSymbolicLink(file) || Files.size(file) > limit) {
            throw new WeightsException("The file " + file.getFileName() + " is too large or a link.");
        }
        return Files.readAllBytes(file);
    }

    /**
     * Adds weights: the weights file first and the manifest, which makes them count, last.
     *
     * @throws IOException if they cannot be written, or weights of that id are there already
     */
    public void add(ModelManifest manifest, byte[] weights) throws IOException {
        Path entry = folder.resolve(manifest.id());
        if (Files.exists(entry.resolve(MANIFEST))) {
            throw new IOException("There are weights called " + manifest.id() + " already.");
        }
        Files.createDirectories(entry);
        write(entry.resolve(WEIGHTS), weights);
        write(entry.resolve(MANIFEST), manifest.toJson().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (DurableFile durable = DurableFile.create(file)) {
            durable.write(ByteBuffer.wrap(content));
            durable.commit();
        }
    }
}
