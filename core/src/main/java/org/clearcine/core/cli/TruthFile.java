package org.clearcine.core.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.simulate.Disk;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.Truth;
import org.clearcine.core.storage.DurableFile;

/**
 * What is known about a simulated loop, as one JSON object: {@code wires[frame][wire][point] = [x, y]} in pixels, {@code
 * disks[disk] = [x, y, radius, contrast]}, and the frames that a measurement should score, from and up to but without.
 */
final class TruthFile {

    private TruthFile() {}

    static void write(Truth truth, Path file) throws IOException {
        write(json(truth), file);
    }

    private static void write(JsonObject object, Path file) throws IOException {
        DurableFile.write(file, (new Gson().toJson(object) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The same of slices, which have a distance in the place of a rate. */
    static void writeSlices(Truth truth, double sliceMillimetres, Path file) throws IOException {
        JsonObject object = json(truth);
        object.remove("fps");
        object.addProperty("slice_mm", sliceMillimetres);
        write(object, file);
    }

    static JsonObject json(Truth truth) {
        JsonObject object = new JsonObject();
        object.addProperty("scene", truth.scene());
        object.addProperty("pedestal", truth.pedestal());
        object.addProperty("peak", truth.peak());
        object.addProperty("fps", truth.format().framesPerSecond());
        object.addProperty("pitch_mm", truth.format().pixelPitchMillimetres());
        object.add("wires", wires(truth.frames()));
        object.add("disks", disks(truth.frames()));
        object.add("scored_frames", scoredFrames(truth.frames().size()));
        return object;
    }

    private static JsonArray wires(List<FrameTruth> frames) {
        JsonArray loop = new JsonArray();
        for (FrameTruth frame : frames) {
            JsonArray wires = new JsonArray();
            frame.wires().forEach(wire -> wires.add(points(wire)));
            loop.add(wires);
        }
        return loop;
    }

    private static JsonArray points(Polyline wire) {
        JsonArray points = new JsonArray();
        for (int i = 0; i < wire.pointCount(); i++) {
            points.add(numbers(hundredths(wire.x(i)), hundredths(wire.y(i))));
        }
        return points;
    }

    /** Disks do not move, so those of the first frame stand for all. */
    private static JsonArray disks(List<FrameTruth> frames) {
        JsonArray disks = new JsonArray();
        for (Disk disk : frames.get(0).disks()) {
            disks.add(numbers(disk.x(), disk.y(), disk.radius(), disk.contrast()));
        }
        return disks;
    }

    /** The first ten frames are left out where the loop is long enough: recursive filters need them to settle. */
    private static JsonArray scoredFrames(int frameCount) {
        int first = Math.min(10, frameCount / 2);
        JsonArray range = new JsonArray();
        range.add(first);
        range.add(Math.min(first + 10, frameCount));
        return range;
    }

    private static JsonArray numbers(double... values) {
        JsonArray array = new JsonArray();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
