package org.clearcine.core.simulate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about one frame of a scene.
 *
 * @param wires centre lines of the wires that are seen, the same wires in the same order in every frame of a loop
 * @param disks low-contrast disks
 * @param flow where each pixel's content was in the frame before, where the scene has one motion a pixel
 */
public record FrameTruth(List<Polyline> wires, List<Disk> disks, Optional<Flow> flow) {

    /** Nothing is known. */
    public static final FrameTruth EMPTY = new FrameTruth(List.of(), List.of(), Optional.empty());

    public FrameTruth {
        wires = List.copyOf(wires);
        disks = List.copyOf(disks);
        Objects.requireNonNull(flow, "flow");
    }

    public static FrameTruth ofWires(List<Polyline> wires) {
        return new FrameTruth(wires, List.of(), Optional.empty());
    }
}
