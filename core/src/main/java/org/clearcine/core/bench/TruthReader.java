package org.clearcine.core.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.metrics.CentreLine;
import org.clearcine.core.metrics.ContrastDisk;
import org.clearcine.core.metrics.LoopTruth;

/**
 * Reads truth files: {@code pedestal}, {@code wires[frame][wire][point] = [x, y]} in pixels, {@code disks[disk] = [x, y,
 * radius, contrast]}, and {@code scored_frames = [first, end]}.
 */
final class TruthReader {

    private static final long LARGEST_FILE = 64L << 20;

    /**
     * Name of the scene, what is known about it, and whether it is real anatomy: only a simulated scene has a pixel pitch of
     * its own.
     */
    record SceneTruth(String scene, boolean real, LoopTruth truth) {}

    private TruthReader() {}

    static SceneTruth read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("The truth file " + file.getFileName() + " is larger than 64 MiB.");
        }
        try {
            JsonObject object = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            JsonArray scored = object.getAsJsonArray("scored_frames");
            LoopTruth truth = new LoopTruth(
                    object.get("pedestal").getAsDouble(),
                    wires(object.getAsJsonArray("wires")),
                    disks(object.getAsJsonArray("disks")),
                    scored.get(0).getAsInt(),
                    scored.get(1).getAsInt());
            return new SceneTruth(object.get("scene").getAsString(), !object.has("pitch_mm"), truth);
        } catch (RuntimeException e) {
            throw new IOException("The truth file " + file.getFileName() + " cannot be understood.", e);
        }
    }

    private static List<List<CentreLine>> wires(JsonArray loop) {
        List<List<CentreLine>> frames = new ArrayList<>();
        for (JsonElement frame : loop) {
            List<CentreLine> wires = new ArrayList<>();
            frame.getAsJsonArray().forEach(wire -> wires.add(line(wire.getAsJsonArray())));
            frames.add(wires);
        }
        return frames;
    }

    private static CentreLine line(JsonArray points) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = points.get(i).getAsJsonArray().get(0).getAsDouble();
            y[i] = points.get(i).getAsJsonArray().get(1).getAsDouble();
        }
        return CentreLine.of(x, y);
    }

    private static List<ContrastDisk> disks(JsonArray array) {
        List<ContrastDisk> disks = new ArrayList<>();
        for (JsonElement element : array) {
            JsonArray disk = element.getAsJsonArray();
            disks.add(new ContrastDisk(
                    disk.get(0).getAsDouble(),
                    disk.get(1).getAsDouble(),
                    disk.get(2).getAsDouble(),
                    disk.get(3).getAsDouble()));
        }
        return disks;
    }
}
