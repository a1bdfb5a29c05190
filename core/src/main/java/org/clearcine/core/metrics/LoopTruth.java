package org.clearcine.core.metrics;

import java.util.List;

/**
 * What is known about a simulated loop beside its clean frames: where wires and disks lie, and which frames are scored.
 *
 * @param pedestal the value that no signal gives; signal is value minus pedestal
 * @param wires centre lines by frame index, then by wire; every frame has the same number of wires, or there are none
 * @param disks low-contrast disks, which do not move
 * @param firstScored index of the first frame that is scored
 * @param endScored index one past the last frame that is scored
 */
public record LoopTruth(
        double pedestal, List<List<CentreLine>> wires, List<ContrastDisk> disks, int firstScored, int endScored) {

    public LoopTruth {
        wires = wires.stream().map(List::copyOf).toList();
        disks = List.copyOf(disks);
        if (firstScored < 0 || endScored <= firstScored) {
            throw new IllegalArgumentException("scored frames from " + firstScored + " to " + endScored);
        }
        if (wires.stream().mapToInt(List::size).distinct().count() > 1) {
            throw new IllegalArgumentException("the number of wires changes within the loop");
        }
    }

    /** Truth of a loop without wires and disks. */
    public static LoopTruth withoutObjects(double pedestal, int firstScored, int endScored) {
        return new LoopTruth(pedestal, List.of(), List.of(), firstScored, endScored);
    }

    public boolean isScored(int index) {
        return index >= firstScored && index < endScored;
    }

    /** The centre lines of one frame, one a wire; empty where there are no wires. */
    public List<CentreLine> wiresOf(int index) {
        return index >= 0 && index < wires.size() ? wires.get(index) : List.of();
    }
}
