package org.clearcine.core.physics.phantom;

import java.util.List;
import org.clearcine.core.physics.Estimate;

/**
 * A phantom as one loop shows it.
 *
 * @param details in the order of the layout
 * @param thresholds largest diameter first
 */
public record PhantomFigures(List<DetailFigure> details, List<Threshold> thresholds) {

    /**
     * The contrast at which a disk of a diameter reaches the threshold.
     *
     * @param diameter in millimetres
     * @param contrast unknown where the disks of this diameter do not rise out of the noise
     */
    public record Threshold(double diameter, Estimate contrast) {}

    public PhantomFigures {
        details = List.copyOf(details);
        thresholds = List.copyOf(thresholds);
    }

    /** How many details reach a threshold. */
    public long seen(double threshold) {
        return details.stream().filter(detail -> detail.isSeen(threshold)).count();
    }
}
