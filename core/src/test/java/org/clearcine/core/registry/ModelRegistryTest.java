package org.clearcine.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.WeightsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {

    @TempDir
    Path folder;

    private ModelRegistry registry() throws Exception {
        ModelLibrary shipped = new ModelLibrary(folder.resolve("shipped"));
        if (!shipped.holds(ModelLibrary.DEFAULT_ID)) {
            byte[] file = TinyModels.file();
            shipped.add(TinyModels.manifest(ModelLibrary.DEFAULT_ID, file), file);
        }
        return new ModelRegistry(shipped, folder.resolve("site"));
    }

    private static void add(ModelRegistry registry, String id, boolean passed) throws Exception {
        byte[] file = TinyModels.file();
        registry.register(TinyModels.record(id, file, passed), TinyModels.manifest(id, file), file);
    }

    @Test
    void staysOnTheShippedWeightsUntilANamedPersonActivatesACandidate() throws Exception {
        ModelRegistry registry = registry();
        add(registry, "one", true);
        assertEquals(Optional.empty(), registry.activeId());
        assertEquals("base", registry.catalog().defaultId());
        assertThrows(IOException.class, () -> registry.activate("one", "  "));
        registry.activate("one", "Dr A");
        assertEquals("one", registry.catalog().defaultId());
        assertEquals("one", registry.catalog().preferred().id());
    }

    @Test
    void refusesToActivateWhatWasRejectedAndKeepsItWithItsReasons() throws Exception {
        ModelRegistry registry = registry();
        add(registry, "bad", false);
        assertEquals(ModelStatus.REJECTED, registry.find("bad").orElseThrow().status());
        assertThrows(IOException.class, () -> registry.activate("bad", "Dr A"));
        assertFalse(registry.catalog().ids().contains("bad"));
        assertEquals(1, registry.record("bad").gate().reasons().size());
    }

    @Test
    void goesBackStepByStepToTheShippedWeights() throws Exception {
        ModelRegistry registry = registry();
        add(registry, "one", true);
        add(registry, "two", true);
        registry.activate("one", "Dr A");
        registry.activate("two", "Dr B");
        assertEquals(ModelStatus.RETIRED, registry.find("one").orElseThrow().status());
        assertEquals("one", registry.rollBack("Dr C"));
        assertEquals(Optional.of("one"), registry.activeId());
        assertEquals("base", registry.rollBack("Dr C"));
        assertEquals(Optional.empty(), registry.activeId());
        assertThrows(IOException.class, () -> registry.rollBack("Dr C"));
    }

    @Test
    void findsEveryLineOfTheJournalThatWasChanged() throws Exception {
        ModelRegistry registry = registry();
        add(registry, "one", true);
        registry.activate("one", "Dr A");
        registry.rollBack("Dr A");
        Path journal = folder.resolve("site").resolve("journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, List.of(lines.get(0).replace("Dr A", "Dr B"), lines.get(1), lines.get(2)));
        assertThrows(IOException.class, registry::history);
        assertEquals("base", registry.catalog().defaultId());
        Files.write(journal, List.of(lines.get(0), lines.get(2)));
        assertThrows(IOException.class, registry::history);
        Files.write(journal, lines);
        assertEquals(3, registry.history().size());
    }

    @Test
    void doesNotUseWeightsOrRecordsThatWereExchanged() throws Exception {
        ModelRegistry registry = registry();
        add(registry, "one", true);
        Path record = folder.resolve("site").resolve("one").resolve("record.json");
        Files.writeString(record, Files.readString(record).replace("Dr A", "Dr Q"));
        assertThrows(IOException.class, () -> registry.record("one"));
        Path weights = folder.resolve("site").resolve("one").resolve("weights.safetensors");
        byte[] content = Files.readAllBytes(weights);
        content[content.length - 1] ^= 1;
        Files.write(weights, content);
        assertThrows(WeightsException.class, () -> registry.load("one"));
    }

    @Test
    void travelsSignedAndComesInAsACandidate() throws Exception {
        ModelRegistry registry = registry();
        add(registry, "one", true);
        Path bundle = folder.resolve("one.zip");
        String fingerprint = new ModelBundle(registry).write("one", "Dr A", bundle);
        ModelRegistry other = new ModelRegistry(new ModelLibrary(folder.resolve("shipped")), folder.resolve("other"));
        assertThrows(IOException.class, () -> new ModelBundle(other).read(bundle, "Dr B", "0123456789abcdef"));
        assertEquals(
                "one", new ModelBundle(other).read(bundle, "Dr B", fingerprint).id());
        assertEquals(ModelStatus.CANDIDATE, other.find("one").orElseThrow().status());
        Random random = new Random(5);
        byte[] whole = Files.readAllBytes(bundle);
        ModelRegistry third = new ModelRegistry(new ModelLibrary(folder.resolve("shipped")), folder.resolve("third"));
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] flipped = whole.clone();
            flipped[30 + random.nextInt(whole.length / 2)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("flipped.zip"), flipped);
            try {
                new ModelBundle(third).read(file, "Dr B", fingerprint);
            } catch (IOException | WeightsException | IllegalArgumentException e) {
                refused++;
            }
        }
        assertTrue(third.history().size() <= 60 - refused);
        String genuine = registry.find("one").orElseThrow().manifest().weightsSha256();
        for (RegisteredModel model : third.list()) {
            assertTrue(
                    model.record().isEmpty() || model.manifest().weightsSha256().equals(genuine),
                    "a changed model came in");
        }
        assertTrue(refused >= 55, refused + " of 60 refused");
    }

    @Test
    void theCardHasTheHeadingsThatRegulatorsAskFor() throws Exception {
        byte[] pdf = new ModelCard(TinyModels.record("one", TinyModels.file(), true), ModelStatus.CANDIDATE, List.of())
                .toPdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            for (String heading : List.of(
                    "Description of modifications",
                    "Modification protocol",
                    "Impact assessment",
                    "Version control",
                    "HOSPITAL DATA",
                    "Do not use it elsewhere.")) {
                assertTrue(text.contains(heading), heading + " is not in the card");
            }
        }
    }

    /** Every crash point of an activation: the growing file alone, at every length, beside the old journal. */
    @Test
    void theActiveModelIsWholeAtEveryWriteBoundaryOfAnActivation() throws Exception {
        ModelRegistry registry = registry();
        add(registry, "one", true);
        add(registry, "two", true);
        registry.activate("one", "Dr A");
        Path journal = folder.resolve("site").resolve("journal.jsonl");
        byte[] before = Files.readAllBytes(journal);
        registry.activate("two", "Dr A");
        byte[] after = Files.readAllBytes(journal);
        for (int length = 0; length <= after.length; length += 7) {
            Files.write(journal, before);
            Path growing = folder.resolve("site").resolve(".clearcine-" + length + ".part");
            Files.write(growing, java.util.Arrays.copyOf(after, length));
            ModelRegistry restarted = registry();
            assertEquals("one", restarted.catalog().preferred().id());
            Files.deleteIfExists(growing);
        }
        Files.write(journal, after);
        assertEquals("two", registry().catalog().preferred().id());
    }
}
