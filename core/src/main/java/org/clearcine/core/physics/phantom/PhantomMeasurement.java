package org.clearcine.core.physics.phantom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.detection.ContrastDetail;
import org.clearcine.core.physics.lab.LabRow;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Measures every detail of a phantom that stands still, and the contrast-detail curve, raw and processed, with 95 % intervals from
 * blocks of frames; both loops share the draws.
 *
 * <p>The index of a disk is its mean difference from the background over the deviation that the same difference has at empty places of
 * the picture, in one frame (a matched observer who knows the place; Rose's ratio where noise is white). Noise that a filter has
 * frozen from frame to frame counts like any other. Where disks stand too close for empty places, the deviation from frame to frame
 * stands in, which does not see frozen noise.
 * It is proportional to contrast for a linear system: the slope is the least-squares line through the origin, and the
 * threshold contrast is {@link ContrastDetail#THRESHOLD} over it (Burgess and Rose; contrast-detail analysis as in Cohen et al.,
 * Radiology 1984).
 */
public final class PhantomMeasurement {

    private static final int FEWEST_FRAMES = 4;

    /** What contrasts the curve is drawn over. */
    public enum Reference {
        /** As the raw loop shows them, mean of all frames: right for any beam, noisy for the faintest. */
        MEASURED,
        /** As the layout gives them, for the beam quality that its certificate names. */
        NOMINAL
    }

    /**
     * What is asked for.
     *
     * @param placed where the phantom lies, in pixels
     * @param pedestal value of no radiation
     * @param seed of the intervals
     */
    public record Request(PlacedPhantom placed, Reference reference, double pedestal, long seed) {}

    /** Both loops; processed is empty where there was none. Wires and bars are rows of both. */
    public record Result(PhantomFigures raw, Optional<PhantomFigures> processed, List<LabRow> lines) {

        public Result {
            lines = List.copyOf(lines);
        }
    }

    private final Request request;
    private final List<PhantomDetail> nominal;
    private final List<DetailSite> sites;
    private final EmptyPlaces empty;
    private final BlockBootstrap bootstrap;
    private final int frameCount;
    private double[] reference = new double[0];

    private PhantomMeasurement(Request request, FrameSource raw) {
        this.request = request;
        nominal = request.placed().layout().details();
        List<PhantomDetail> details = request.placed().details();
        sites = new ArrayList<>(details.stream()
                .map(detail -> DetailSite.of(detail, details, raw.size()))
                .toList());
        empty = EmptyPlaces.of(request.placed(), raw.size(), sites.size());
        sites.addAll(empty.sites());
        frameCount = raw.frameCount();
        bootstrap = new BlockBootstrap(frameCount, request.seed());
    }

    /**
     * Measures.
     *
     * @param raw on the modality scale
     * @param processed the same loop after processing
     * @throws IOException if a frame cannot be read, or no detail lies in the picture
     */
    public static Result measure(
            Request request, FrameSource raw, Optional<FrameSource> processed, ProgressMonitor progress)
            throws IOException, CancelledException {
        PhantomMeasurement measurement = new PhantomMeasurement(request, raw);
        if (measurement.sites.subList(0, measurement.nominal.size()).stream().noneMatch(DetailSite::isMeasurable)) {
            throw new IOException("No detail of the phantom lies in the picture.");
        }
        DetailSeries rawSeries = DetailSeries.of(raw, measurement.sites, "Details of the raw loop", progress);
        measurement.setReference(rawSeries);
        PhantomFigures rawFigures = measurement.figures(rawSeries);
        List<LabRow> lines = LineMeasurement.rows(request, raw, processed, progress);
        if (processed.isEmpty()) {
            return new Result(rawFigures, Optional.empty(), lines);
        }
        DetailSeries other =
                DetailSeries.of(processed.get(), measurement.sites, "Details of the denoised loop", progress);
        return new Result(rawFigures, Optional.of(measurement.figures(other)), lines);
    }

    /** Contrasts, with the sign that most of the raw contrast has: test objects are dark, or bright where MONOCHROME1. */
    private void setReference(DetailSeries raw) {
        int[] all = IntStream.range(0, frameCount).toArray();
        double polarity = 0;
        for (int i = 0; i < nominal.size(); i++) {
            polarity += sites.get(i).isMeasurable() ? nominal.get(i).contrast() * raw.difference(i, all) : 0;
        }
        double sign = polarity < 0 ? -1 : 1;
        reference = IntStream.range(0, nominal.size())
                .mapToDouble(i -> request.reference() == Reference.NOMINAL
                        ? sign * nominal.get(i).contrast()
                        : sites.get(i).isMeasurable() ? raw.contrast(i, request.pedestal(), all) : 0)
                .toArray();
    }

    private PhantomFigures figures(DetailSeries series) {
        List<DetailFigure> details = new ArrayList<>();
        for (int i = 0; i < nominal.size(); i++) {
            details.add(figure(i, series));
        }
        List<PhantomFigures.Threshold> thresholds = nominal.stream()
                .map(PhantomDetail::diameter)
                .distinct()
                .sorted((one, other) -> Double.compare(other, one))
                .map(diameter -> new PhantomFigures.Threshold(diameter, threshold(diameter, series)))
                .toList();
        return new PhantomFigures(details, thresholds);
    }

    private DetailFigure figure(int detail, DetailSeries series) {
        if (!sites.get(detail).isMeasurable()) {
            return new DetailFigure(nominal.get(detail), Estimate.NONE, Estimate.NONE, Estimate.NONE);
        }
        double diameter = nominal.get(detail).diameter();
        double deviation =
                deviation(diameter, series, IntStream.range(0, frameCount).toArray());
        return new DetailFigure(
                nominal.get(detail),
                bootstrap.of(frames -> series.contrast(detail, request.pedestal(), frames)),
                bootstrap.of(frames -> series.contrastToNoise(detail, frames)),
                frameCount < FEWEST_FRAMES
                        ? Estimate.NONE
                        : bootstrap.of(frames -> series.difference(detail, frames) / deviation));
    }

    /** Measurable details of one diameter. */
    private int[] alike(double diameter) {
        return IntStream.range(0, nominal.size())
                .filter(i -> sites.get(i).isMeasurable() && nominal.get(i).diameter() == diameter)
                .toArray();
    }

    private Estimate threshold(double diameter, DetailSeries series) {
        int[] alike = alike(diameter);
        if (alike.length == 0 || frameCount < FEWEST_FRAMES) {
            return Estimate.NONE;
        }
        Estimate slope = bootstrap.of(frames -> slope(alike, deviation(diameter, series, frames), series, frames));
        if (!(slope.low() > 0)) {
            return Estimate.NONE;
        }
        return new Estimate(
                ContrastDetail.THRESHOLD / slope.value(),
                ContrastDetail.THRESHOLD / slope.high(),
                ContrastDetail.THRESHOLD / slope.low());
    }

    /** Deviation of the difference of a disk of a diameter, in one frame. */
    private double deviation(double diameter, DetailSeries series, int[] frames) {
        int[] places = empty.of(diameter);
        return Math.sqrt(
                places.length >= EmptyPlaces.FEWEST
                        ? series.spread(places, frames)
                        : series.fluctuation(alike(diameter), frames));
    }

    /** Index per contrast: least squares through the origin. */
    private double slope(int[] alike, double deviation, DetailSeries series, int[] frames) {
        double products = 0;
        double squares = 0;
        for (int i : alike) {
            products += reference[i] * series.difference(i, frames) / deviation;
            squares += reference[i] * reference[i];
        }
        return squares > 0 && deviation > 0 ? products / squares : Double.NaN;
    }
}
