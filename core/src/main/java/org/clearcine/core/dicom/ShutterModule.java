package org.clearcine.core.dicom;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.display.Shutter;

/** Reads the Display Shutter module (PS3.3 section C.7.6.11), or its functional group. Several shapes cover together. */
final class ShutterModule {

    private static final int LARGEST_POLYGON = 10_000;

    private final DataSet source;
    private final List<Shutter> shutters = new ArrayList<>();
    private final List<String> warnings;

    ShutterModule(DataSet dataSet, List<String> warnings) {
        this.source = new FunctionalGroups(dataSet).groupOrTop(0, Tag.FrameDisplayShutterSequence);
        this.warnings = warnings;
    }

    List<Shutter> shutters() {
        for (String shape : source.strings(Tag.ShutterShape)) {
            boolean read = switch (shape) {
                case "RECTANGULAR" -> addRectangular();
                case "CIRCULAR" -> addCircular();
                case "POLYGONAL" -> addPolygonal();
                default -> false;
            };
            if (!read && !shape.isEmpty()) {
                warnings.add("A shutter of the file cannot be drawn; the whole picture is shown there.");
            }
        }
        return List.copyOf(shutters);
    }

    private boolean addRectangular() {
        int[] edges = {
            Tag.ShutterLeftVerticalEdge,
            Tag.ShutterRightVerticalEdge,
            Tag.ShutterUpperHorizontalEdge,
            Tag.ShutterLowerHorizontalEdge
        };
        int[] values = new int[edges.length];
        for (int i = 0; i < edges.length; i++) {
            int[] value = source.integers(edges[i]);
            if (value.length != 1) {
                return false;
            }
            values[i] = value[0];
        }
        return shutters.add(new Shutter.Rectangular(values[0], values[1], values[2], values[3]));
    }

    private boolean addCircular() {
        int[] center = source.integers(Tag.CenterOfCircularShutter);
        int[] radius = source.integers(Tag.RadiusOfCircularShutter);
        boolean usable = center.length == 2 && radius.length == 1 && radius[0] >= 0;
        return usable && shutters.add(new Shutter.Circular(center[0], center[1], radius[0]));
    }

    private boolean addPolygonal() {
        int[] values = source.integers(Tag.VerticesOfThePolygonalShutter);
        if (values.length < 6 || values.length % 2 != 0 || values.length > 2 * LARGEST_POLYGON) {
            return false;
        }
        List<Shutter.Polygonal.Vertex> vertices = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            vertices.add(new Shutter.Polygonal.Vertex(values[i], values[i + 1]));
        }
        return shutters.add(new Shutter.Polygonal(vertices));
    }
}
