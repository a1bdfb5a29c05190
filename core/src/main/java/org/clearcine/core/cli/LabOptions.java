package org.clearcine.core.cli;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.sharpness.ProfileLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Regions and lines of the physics lab on the command line. */
final class LabOptions {

    @Option(
            names = "--background",
            paramLabel = "X,Y,W,H",
            converter = RegionConverter.class,
            description = "An even region beside the objects.")
    private List<Region> backgrounds = new ArrayList<>();

    @Option(
            names = "--object",
            paramLabel = "X,Y,W,H",
            converter = RegionConverter.class,
            description = "A low-contrast object: CNR, Rose and NPWE against the first background.")
    private List<Region> objects = new ArrayList<>();

    @Option(
            names = "--edge",
            paramLabel = "X,Y,W,H",
            converter = RegionConverter.class,
            description = "A straight, slightly slanted edge, still or moving: width and MTF.")
    private List<Region> edges = new ArrayList<>();

    @Option(
            names = "--bars",
            paramLabel = "X,Y,W,H",
            converter = RegionConverter.class,
            description = "Bars along rows or columns: modulation.")
    private List<Region> bars = new ArrayList<>();

    @Option(
            names = "--wire",
            paramLabel = "X1,Y1,X2,Y2",
            converter = LineConverter.class,
            description = "A line across a wire: contrast, width, shift and ghost by speed.")
    private List<ProfileLine> wires = new ArrayList<>();

    /** Whether anything was asked for that only the lab measures. */
    boolean any() {
        return !(backgrounds.isEmpty() && objects.isEmpty() && edges.isEmpty() && bars.isEmpty() && wires.isEmpty());
    }

    List<ProfileLine> profiles() {
        return List.copyOf(wires);
    }

    /** All regions with their names. */
    List<LabRegion> regions(List<Region> plain) {
        List<LabRegion> regions = new ArrayList<>();
        add(regions, "region", plain, LabRegion.Use.NOISE);
        add(regions, "background", backgrounds, LabRegion.Use.BACKGROUND);
        add(regions, "object", objects, LabRegion.Use.OBJECT);
        add(regions, "edge", edges, LabRegion.Use.EDGE);
        add(regions, "bars", bars, LabRegion.Use.BARS);
        return regions;
    }

    private static void add(List<LabRegion> all, String name, List<Region> regions, LabRegion.Use use) {
        for (int i = 0; i < regions.size(); i++) {
            all.add(new LabRegion(name + " " + (i + 1), regions.get(i), use));
        }
    }

    /** Reads a line as {@code x1,y1,x2,y2}. */
    static final class LineConverter implements ITypeConverter<ProfileLine> {

        @Override
        public ProfileLine convert(String text) {
            String[] parts = text.split(",");
            try {
                if (parts.length == 4) {
                    return new ProfileLine(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]),
                            3);
                }
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is not x1,y1,x2,y2, at least 16 pixels apart");
            }
            throw new TypeConversionException("'" + text + "' is not x1,y1,x2,y2");
        }
    }
}
