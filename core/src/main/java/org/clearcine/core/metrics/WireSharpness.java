package org.clearcine.core.metrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Figures of wires with known centre lines, as the mean over the wires of the loop.
 *
 * <p>Of the mean profile of a wire over all its places and scored frames: <em>CNR</em> is the dip over the SD of the error at
 * 5 to 10 px; <em>depth each</em> the dip relative to the clean one, and <em>depth</em> the sum of the dips of all wires
 * relative to that of the clean ones; <em>FWHM</em> relative to clean; <em>shift</em> how far the
 * centre lies from that of the clean profile; <em>ghost</em> the dip at places where the wire was one frame ago and has since
 * moved by 3 px or more, beyond what is there in the clean frame, relative to the clean dip of the wire.
 */
final class WireSharpness implements LoopMetric {

    private final LoopTruth truth;
    private final List<WireTrack> tracks = new ArrayList<>();

    WireSharpness(LoopTruth truth) {
        this.truth = truth;
        truth.wiresOf(truth.firstScored()).forEach(wire -> tracks.add(new WireTrack()));
    }

    @Override
    public void add(ScoredFrame previous, ScoredFrame current) {
        List<CentreLine> now = truth.wiresOf(current.index());
        List<CentreLine> before = truth.wiresOf(previous.index());
        for (int wire = 0; wire < tracks.size(); wire++) {
            tracks.get(wire).add(current, now.get(wire), before.get(wire));
        }
    }

    @Override
    public Map<QualityMetric, Double> result() {
        Map<QualityMetric, Double> figures = new EnumMap<>(QualityMetric.class);
        figures.putAll(QualityScores.meanOf(tracks.stream()
                        .map(track -> new QualityScores(track.result()))
                        .toList())
                .values());
        if (!figures.isEmpty()) {
            figures.put(QualityMetric.WIRE_DEPTH, sum(WireTrack.Dips::output) / sum(WireTrack.Dips::clean));
        }
        return figures;
    }

    private double sum(ToDoubleFunction<WireTrack.Dips> part) {
        return tracks.stream().map(WireTrack::dips).mapToDouble(part).sum();
    }
}
