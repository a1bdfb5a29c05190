package org.clearcine.core.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.Weights;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.storage.DurableFile;

/**
 * A model as it travels: a ZIP with weights, manifest, record and card, a list of their hashes, and the site's signature under
 * that list.
 */
public final class ModelBundle {

    private static final String WEIGHTS = "weights.safetensors";
    private static final String MANIFEST = "manifest.json";
    private static final String RECORD = "record.json";
    private static final String CARD = "MODEL_CARD.pdf";
    private static final String NOTICE = "HOSPITAL_DATA.txt";
    private static final String HASHES = "SHA256SUMS";
    private static final String SIGNATURE = "SHA256SUMS.ed25519";
    private static final String KEY = "signing-key.pub";
    private static final List<String> SIGNED = List.of(WEIGHTS, MANIFEST, RECORD, CARD, NOTICE);
    private static final long LARGEST_ENTRY = 512L << 20;

    /** Who signed a bundle, and what is in it. */
    public record Imported(String id, String fingerprint) {}

    private final ModelRegistry registry;

    public ModelBundle(ModelRegistry registry) {
        this.registry = registry;
    }

    /**
     * Writes a tuned model to a file.
     *
     * @param who hands it on
     * @return fingerprint of the key that signed it
     * @throws IOException if the id is that of a shipped model, or the file cannot be written
     */
    public String write(String id, String who, Path target) throws IOException, WeightsException {
        RegisteredModel model = registry.find(id)
                .filter(found -> found.record().isPresent())
                .orElseThrow(() -> new IOException(
                        "Only models that were tuned here can be handed on; " + id + " is not one of them."));
        ModelRecord record = model.record().get();
        List<ModelEvent> history = registry.history().stream()
                .filter(event -> event.model().equals(id))
                .toList();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        registry.load(id);
        entries.put(WEIGHTS, Files.readAllBytes(registry.folder().resolve(id).resolve(WEIGHTS)));
        entries.put(MANIFEST, text(model.manifest().toJson()));
        entries.put(RECORD, text(record.toJson()));
        entries.put(CARD, new ModelCard(record, model.status(), history).toPdf());
        entries.put(
                NOTICE,
                text("These weights were trained on pictures of patients of a hospital.\n"
                        + "They are to be kept, handed on and deleted like those pictures.\n"));
        SiteKey key = SiteKey.of(registry.folder());
        byte[] hashes = hashes(entries);
        entries.put(HASHES, hashes);
        entries.put(SIGNATURE, key.sign(hashes));
        entries.put(KEY, key.publicKey());
        try (DurableFile durable = DurableFile.create(target)) {
            durable.write(ByteBuffer.wrap(zip(entries)));
            durable.commit();
        }
        registry.noteExport(id, who);
        return SiteKey.fingerprint(key.publicKey());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hashes(Map<String, byte[]> entries) {
        StringBuilder lines = new StringBuilder();
        for (String name : SIGNED) {
            lines.append(Weights.sha256(entries.get(name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        return text(lines.toString());
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                head.setTime(0);
                zip.putNextEntry(head);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Takes a bundle in as a candidate of this site; nothing of it is active before a person here says so.
     *
     * @param who takes it in
     * @param trusted fingerprint of the key that must have signed it; empty accepts any key that fits the signature
     * @throws IOException if it is no bundle, anything in it was changed, or it did not pass its gate
     */
    public Imported read(Path file, String who, String trusted) throws IOException, WeightsException {
        Map<String, byte[]> entries = unzip(file);
        byte[] key = entries.get(KEY);
        byte[] hashes = entries.get(HASHES);
        if (!SiteKey.isSigned(hashes, entries.get(SIGNATURE), key)
                || !new String(hashes, StandardCharsets.UTF_8)
                        .equals(new String(hashes(entries), StandardCharsets.UTF_8))) {
            throw new IOException("The bundle has been changed since it was signed.");
        }
        String fingerprint = SiteKey.fingerprint(key);
        if (!trusted.isBlank() && !trusted.strip().equalsIgnoreCase(fingerprint)) {
            throw new IOException("The bundle was signed with another key: " + fingerprint + ".");
        }
        ModelManifest manifest = ModelManifest.fromJson(new String(entries.get(MANIFEST), StandardCharsets.UTF_8));
        ModelRecord record = ModelRecord.fromJson(new String(entries.get(RECORD), StandardCharsets.UTF_8));
        if (!record.gate().passed()) {
            throw new IOException("The model " + record.id() + " did not pass the gate, so it is not taken in.");
        }
        Weights.verified(manifest, entries.get(WEIGHTS));
        registry.takeIn(
                record,
                manifest,
                entries.get(WEIGHTS),
                ModelRegistry.event(who, ModelEvent.Kind.IMPORTED, record.id()));
        return new Imported(record.id(), fingerprint);
    }

    private static Map<String, byte[]> unzip(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        List<String> known = List.of(WEIGHTS, MANIFEST, RECORD, CARD, NOTICE, HASHES, SIGNATURE, KEY);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!known.contains(entry.getName()) || entries.containsKey(entry.getName())) {
                    throw noBundle();
                }
                entries.put(entry.getName(), bounded(zip));
            }
        } catch (ZipException e) {
            throw new IOException(noBundle().getMessage(), e);
        }
        if (entries.size() != known.size()) {
            throw noBundle();
        }
        return entries;
    }

    private static byte[] bounded(InputStream stream) throws IOException {
        byte[] content = stream.readNBytes((int) LARGEST_ENTRY);
        if (stream.read() >= 0) {
            throw noBundle();
        }
        return content;
    }

    private static IOException noBundle() {
        return new IOException("The file is no bundle of a model.");
    }
}
