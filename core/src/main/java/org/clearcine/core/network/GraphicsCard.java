package org.clearcine.core.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name of the graphics card that the native engine computes on, if it computes on one. */
final class GraphicsCard {

    /** Linux only: the engine itself does not tell names. */
    private static final Path DRIVER = Path.of("/proc/driver/nvidia/gpus");

    private static final String MODEL = "Model:";

    private GraphicsCard() {}

    static Optional<String> of(Engine engine) {
        Device device = engine.defaultDevice();
        if (!device.isGpu()) {
            return Optional.empty();
        }
        return Optional.of(name(DRIVER, device.getDeviceId()).orElse("Graphics card " + device.getDeviceId()));
    }

    /** What the driver's folder calls its card number {@code index}; nothing where it says nothing. */
    static Optional<String> name(Path driver, int index) {
        if (!Files.isDirectory(driver)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(driver)) {
            List<Path> cards = entries.sorted().toList();
            if (index >= cards.size()) {
                return Optional.empty();
            }
            try (Stream<String> lines = Files.lines(cards.get(index).resolve("information"))) {
                return lines.filter(line -> line.startsWith(MODEL))
                        .map(line -> line.substring(MODEL.length()).strip())
                        .findFirst();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
