package org.clearcine.core.bench;

import java.util.List;
import org.clearcine.core.metrics.CentreLine;
import org.clearcine.core.metrics.ContrastDisk;
import org.clearcine.core.metrics.LoopTruth;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.Truth;

/** What a simulated loop knows of itself, in the words of the measurements. */
public final class SimulatedTruth {

    private SimulatedTruth() {}

    /** @param firstScored index of the first frame to score, of which the frame before must exist
     * @param endScored one past the last
     */
    public static LoopTruth of(Truth truth, int firstScored, int endScored) {
        List<List<CentreLine>> wires = truth.frames().stream()
                .map(frame ->
                        frame.wires().stream().map(SimulatedTruth::centreLine).toList())
                .toList();
        return new LoopTruth(truth.pedestal(), wires, disks(truth.frames().get(0)), firstScored, endScored);
    }

    private static CentreLine centreLine(Polyline line) {
        double[] x = new double[line.pointCount()];
        double[] y = new double[line.pointCount()];
        for (int i = 0; i < x.length; i++) {
            x[i] = line.x(i);
            y[i] = line.y(i);
        }
        return CentreLine.of(x, y);
    }

    private static List<ContrastDisk> disks(FrameTruth frame) {
        return frame.disks().stream()
                .map(disk -> new ContrastDisk(disk.x(), disk.y(), disk.radius(), disk.contrast()))
                .toList();
    }
}
