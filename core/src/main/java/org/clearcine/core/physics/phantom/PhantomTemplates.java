package org.clearcine.core.physics.phantom;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.storage.DurableFile;

/**
 * Placements that a site keeps, device by device, in one file that is replaced whole: after a crash it is the old one or the new
 * one.
 */
public final class PhantomTemplates {

    /**
     * One placement.
     *
     * @param name what the site calls it; unique for a device
     * @param device key of the device, see {@link DeviceKey}
     * @param layout name of a built-in layout
     * @param landmarks column and row of the three landmarks, in pixels of a frame of that size
     */
    public record Template(
            String name, String device, String layout, List<List<Double>> landmarks, int columns, int rows) {

        public Template {
            landmarks = landmarks.stream().map(List::copyOf).toList();
            if (name.isBlank() || landmarks.size() != 3) {
                throw new IllegalArgumentException("template '" + name + "' with " + landmarks.size() + " landmarks");
            }
        }

        /** A placement on frames of a size. */
        public static Template of(String name, String device, PlacedPhantom placed, FrameSize size) {
            List<List<Double>> landmarks = new ArrayList<>();
            for (double[] mark : placed.landmarks()) {
                landmarks.add(List.of(mark[0], mark[1]));
            }
            return new Template(name, device, placed.layout().name(), landmarks, size.columns(), size.rows());
        }

        /** The placement on frames of another size, scaled with it; empty where the layout is not known any more. */
        public Optional<PlacedPhantom> on(FrameSize size) {
            double across = (double) size.columns() / columns;
            double down = (double) size.rows() / rows;
            double[][] clicked = landmarks.stream()
                    .map(mark -> new double[] {mark.get(0) * across, mark.get(1) * down})
                    .toArray(double[][]::new);
            return PhantomLayouts.named(layout).map(known -> PlacedPhantom.of(known, clicked));
        }

        private boolean isNamedLike(Template other) {
            return other.device().equals(device) && other.name().equals(name);
        }

        private Template named(String other) {
            return new Template(other, device, layout, landmarks, columns, rows);
        }
    }

    private final Path file;

    public PhantomTemplates(Path file) {
        this.file = file;
    }

    /** Templates of a device, that saved last first. */
    public List<Template> of(String device) throws IOException {
        return all().stream()
                .filter(template -> template.device().equals(device))
                .toList();
    }

    /** Keeps a template, in place of one of the same name and device. */
    public void save(Template template) throws IOException {
        replace(template, template);
    }

    /** Gives a template another name; one that already has it is replaced. */
    public void rename(Template template, String name) throws IOException {
        replace(template, template.named(name.strip()));
    }

    public void delete(Template template) throws IOException {
        List<Template> kept = new ArrayList<>(all());
        kept.removeIf(template::isNamedLike);
        write(kept);
    }

    /** In one write, so that nothing that comes between loses both. */
    private void replace(Template former, Template template) throws IOException {
        List<Template> kept = new ArrayList<>(all());
        kept.removeIf(former::isNamedLike);
        kept.removeIf(template::isNamedLike);
        kept.add(0, template);
        write(kept);
    }

    private List<Template> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Template> read = new Gson()
                    .fromJson(Files.readString(file, StandardCharsets.UTF_8), new TypeToken<List<Template>>() {});
            return read == null ? List.of() : List.copyOf(read);
        } catch (JsonSyntaxException | NullPointerException | IllegalArgumentException damaged) {
            throw new IOException("The file of phantom templates is damaged; move it away to begin anew.", damaged);
        } catch (com.google.gson.JsonIOException unreadable) {
            throw new IOException("The file of phantom templates cannot be read.", unreadable);
        }
    }

    private void write(List<Template> templates) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (DurableFile growing = DurableFile.create(file)) {
            growing.write(ByteBuffer.wrap(new Gson().toJson(templates).getBytes(StandardCharsets.UTF_8)));
            growing.commit();
        }
    }
}
