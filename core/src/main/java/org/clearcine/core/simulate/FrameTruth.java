package org.clearcine.core.simulate;

import java.util.List;

/**
 * What is known about one frame of a scene.
 *
 * @param wires centre lines of the wires that are seen, the same wires in the same order in every frame of a loop
 * @param disks low-contrast disks
 */
public record FrameTruth(List<Polyline> wires, List<Disk> disks) {

    /** Nothing is known. */
    public static final FrameTruth EMPTY = new FrameTruth(List.of(), List.of());

    public FrameTruth {
        wires = List.copyOf(wires);
        disks = List.copyOf(disks);
    }

    public static FrameTruth ofWires(List<Polyline> wires) {
        return new FrameTruth(wires, List.of());
    }
}
