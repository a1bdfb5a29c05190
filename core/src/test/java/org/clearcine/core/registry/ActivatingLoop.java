package org.clearcine.core.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearcine.core.network.ModelLibrary;

/** A process that imports bundles and activates them, on and on, and says what is done; to be killed. */
public final class ActivatingLoop {

    private ActivatingLoop() {}

    /** @param args folder of the shipped weights, of the registry, of the bundles */
    public static void main(String[] args) throws Exception {
        ModelRegistry registry = new ModelRegistry(new ModelLibrary(Path.of(args[0])), Path.of(args[1]));
        List<Path> bundles;
        try (Stream<Path> files = Files.list(Path.of(args[2]))) {
            bundles = files.sorted().toList();
        }
        for (int i = 0; ; i++) {
            Path bundle = bundles.get(i % bundles.size());
            String id = bundle.getFileName().toString().replace(".zip", "");
            if (registry.find(id).isEmpty()) {
                new ModelBundle(registry).read(bundle, "Dr K", fingerprint(args[2]));
                System.out.println("imported " + id);
            }
            registry.activate(id, "Dr K");
            System.out.println("active " + id);
        }
    }

    private static String fingerprint(String bundles) throws Exception {
        return Files.readString(Path.of(bundles).resolveSibling("fingerprint"));
    }
}
