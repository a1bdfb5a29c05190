package org.clearcine.core.physics.phantom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabRow;
import org.clearcine.core.physics.sharpness.BarSeries;
import org.clearcine.core.physics.sharpness.ProfileLine;
import org.clearcine.core.physics.sharpness.WireSeries;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Wires and bars of a phantom that stands still: depth and width of each wire, modulation of each group of bars, raw and processed,
 * with intervals over blocks of frames.
 *
 * <p>Groups whose bars are closer than two and a half pixels, and lines that leave the picture, are left out.
 */
final class LineMeasurement {

    private static final double CLOSEST_BARS = 2.5;
    private static final double REACH = 14;
    private static final double SHORTEST = 16;

    private record Wire(PhantomLine line, WireSeries series) {}

    private record Bars(PhantomLine line, ProfileLine profile, List<double[]> raw, List<double[]> processed) {}

    private final List<Wire> wires = new ArrayList<>();
    private final List<Bars> bars = new ArrayList<>();
    private final PhantomMeasurement.Request request;

    private LineMeasurement(PhantomMeasurement.Request request, FrameSize size) {
        this.request = request;
        for (PhantomLine line : request.placed().lines()) {
            if (!isInside(line, size)) {
                continue;
            }
            if (line.kind() == PhantomLine.Kind.WIRE) {
                wires.add(new Wire(line, new WireSeries(across(line), request.seed())));
            } else if (line.size() >= CLOSEST_BARS && line.length() >= SHORTEST) {
                bars.add(new Bars(line, along(line), new ArrayList<>(), new ArrayList<>()));
            }
        }
    }

    private static boolean isInside(PhantomLine line, FrameSize size) {
        double margin = REACH + 1;
        return Math.min(line.x1(), line.x2()) > margin
                && Math.min(line.y1(), line.y2()) > margin
                && Math.max(line.x1(), line.x2()) < size.columns() - margin
                && Math.max(line.y1(), line.y2()) < size.rows() - margin;
    }

    /** Through the middle of a wire, at right angles, averaged over half its length. */
    private static ProfileLine across(PhantomLine wire) {
        double x = (wire.x1() + wire.x2()) / 2 - 0.5;
        double y = (wire.y1() + wire.y2()) / 2 - 0.5;
        double dx = -REACH * (wire.y2() - wire.y1()) / wire.length();
        double dy = REACH * (wire.x2() - wire.x1()) / wire.length();
        return new ProfileLine(x - dx, y - dy, x + dx, y + dy, (int) Math.min(100, wire.length() / 4));
    }

    /** Over the bars, averaged over two thirds of their length. */
    private static ProfileLine along(PhantomLine group) {
        return new ProfileLine(group.x1() - 0.5, group.y1() - 0.5, group.x2() - 0.5, group.y2() - 0.5, (int)
                Math.min(100, group.barLength() / 3));
    }

    /** Rows for every wire and group that can be measured; processed figures are unknown where there was no processed loop. */
    static List<LabRow> rows(
            PhantomMeasurement.Request request,
            FrameSource raw,
            Optional<FrameSource> processed,
            ProgressMonitor progress)
            throws IOException, CancelledException {
        LineMeasurement measurement = new LineMeasurement(request, raw.size());
        if (measurement.wires.isEmpty() && measurement.bars.isEmpty()) {
            return List.of();
        }
        for (int index = 0; index < raw.frameCount(); index++) {
            progress.checkCancelled();
            progress.progress("Wires and bars", index, raw.frameCount());
            Frame one = raw.frame(index);
            measurement.put(one, processed.isPresent() ? processed.get().frame(index) : one);
        }
        return measurement.rows(processed.isPresent(), raw.frameCount());
    }

    private void put(Frame raw, Frame processed) {
        wires.forEach(wire -> wire.series().add(raw, processed));
        for (Bars group : bars) {
            group.raw().add(group.profile().sample(raw));
            group.processed().add(group.profile().sample(processed));
        }
    }

    private List<LabRow> rows(boolean hasProcessed, int frameCount) {
        List<LabRow> rows = new ArrayList<>();
        for (Wire wire : wires) {
            List<WireSeries.Speed> speeds = wire.series().bySpeed();
            if (!speeds.isEmpty()) {
                WireSeries.Speed still = speeds.get(0);
                String name = "wire of " + wire.line().name();
                Estimate depth = still.raw().depth();
                rows.add(new LabRow(
                        name, "Wire depth", "values", depth, still.processed().depth(), still.contrast(), true));
                rows.add(new LabRow(
                        name,
                        "Wire width",
                        "px",
                        still.raw().width(),
                        still.processed().width(),
                        still.width(),
                        true));
            }
        }
        BlockBootstrap bootstrap = new BlockBootstrap(frameCount, request.seed());
        for (Bars group : bars) {
            double period = group.line().size() / ProfileLine.STEP;
            BarSeries one = BarSeries.ofProfiles(group.raw(), period, request.pedestal());
            BarSeries two = BarSeries.ofProfiles(group.processed(), period, request.pedestal());
            rows.add(LabRow.ratio(
                    "bars of " + group.line().name(), "Bar modulation", bootstrap, one::modulation, two::modulation));
        }
        return hasProcessed
                ? rows
                : rows.stream().map(LineMeasurement::rawAlone).toList();
    }

    private static LabRow rawAlone(LabRow row) {
        return new LabRow(
                row.region(), row.quantity(), row.unit(), row.raw(), Estimate.NONE, Estimate.NONE, row.isRatio());
    }
}
