package org.clearcine.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.network.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that imports and activates is killed at random moments; how often: {@code -Dclearcine.kills=50}. */
class RegistryKillTest {

    private static final int BUNDLES = 8;

    /** Longest life after the first activation, milliseconds. */
    private static final int LONGEST_LIFE = 400;

    @TempDir
    Path folder;

    @Test
    void noKillTakesWhatWasAcknowledgedNorHarmsTheActiveModel() throws Exception {
        Path shipped = folder.resolve("shipped");
        Path bundles = Files.createDirectory(folder.resolve("bundles"));
        writeBundles(shipped, bundles);
        int kills = Integer.getInteger("clearcine.kills", 6);
        Random random = new Random(23);
        int activations = 0;
        for (int kill = 0; kill < kills; kill++) {
            Path site = folder.resolve("site-" + kill);
            List<String> said = killed(List.of(shipped, site, bundles), random.nextInt(LONGEST_LIFE));
            activations += assertWhole(new ModelRegistry(new ModelLibrary(shipped), site), said);
        }
        assertTrue(activations >= kills, activations + " activations were acknowledged");
    }

    /** @return acknowledged activations */
    private static int assertWhole(ModelRegistry registry, List<String> said) throws Exception {
        String lastActive = "";
        int activations = 0;
        for (String line : said) {
            String id = line.substring(line.indexOf(' ') + 1);
            assertTrue(registry.find(id).isPresent(), id + " was acknowledged and is gone");
            if (line.startsWith("active ")) {
                lastActive = id;
                activations++;
            }
        }
        String active = registry.activeId().orElse("");
        String next = "b" + (lastActive.isEmpty() ? 0 : (Integer.parseInt(lastActive.substring(1)) + 1) % BUNDLES);
        assertTrue(
                active.equals(lastActive) || active.equals(next),
                active + " is active, " + lastActive + " was acknowledged last");
        for (RegisteredModel model : registry.list()) {
            assertEquals(model.id(), registry.load(model.id()).manifest().id());
            if (model.record().isPresent()) {
                assertEquals(model.id(), registry.record(model.id()).id());
            }
        }
        assertTrue(registry.history().size() >= activations);
        assertEquals(
                active.isEmpty() ? "base" : active,
                registry.catalog().preferred().id());
        if (!active.isEmpty()) {
            registry.rollBack("Dr L");
        }
        return activations;
    }

    /** What a process said before it was killed, whole lines alone. */
    private List<String> killed(List<Path> folders, int lifeMillis) throws Exception {
        File out = Files.createTempFile(folder, "said", ".txt").toFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ActivatingLoop.class.getName()));
        folders.forEach(each -> command.add(each.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors.txt").toFile()))
                .start();
        while (process.isAlive() && !Files.readString(out.toPath()).contains("active")) {
            Thread.sleep(2);
        }
        Thread.sleep(lifeMillis);
        assertTrue(process.isAlive(), () -> "it ended by itself: " + errors());
        process.destroyForcibly().waitFor();
        String said = Files.readString(out.toPath());
        return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private void writeBundles(Path shipped, Path bundles) throws Exception {
        byte[] weights = TinyModels.file();
        new ModelLibrary(shipped).add(TinyModels.manifest(ModelLibrary.DEFAULT_ID, weights), weights);
        ModelRegistry origin = new ModelRegistry(new ModelLibrary(shipped), folder.resolve("origin"));
        String fingerprint = "";
        for (int i = 0; i < BUNDLES; i++) {
            origin.register(TinyModels.record("b" + i, weights, true), TinyModels.manifest("b" + i, weights), weights);
            fingerprint = new ModelBundle(origin).write("b" + i, "Dr A", bundles.resolve("b" + i + ".zip"));
        }
        Files.writeString(bundles.resolveSibling("fingerprint"), fingerprint);
    }
}
