package org.clearcine.core.physics.lab;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.physics.sharpness.ProfileLine;

/**
 * What is to be measured.
 *
 * @param raw as it came, in linear modality values
 * @param processed the same loop denoised; empty to measure the raw loop alone
 * @param regions beside the whole frame, which is always measured
 * @param profiles lines across wires
 * @param viewing rate and pedestal
 */
public record LabRequest(
        FrameSource raw,
        Optional<FrameSource> processed,
        List<LabRegion> regions,
        List<ProfileLine> profiles,
        Viewing viewing) {

    /**
     * How the loop is shown and stored.
     *
     * @param framesPerSecond for the eye's memory
     * @param pedestal value of no signal
     * @param seed of the bootstrap
     */
    public record Viewing(double framesPerSecond, double pedestal, long seed) {

        public Viewing {
            if (!(framesPerSecond > 0)) {
                throw new IllegalArgumentException(framesPerSecond + " frames a second");
            }
        }
    }

    public LabRequest {
        Objects.requireNonNull(viewing, "viewing");
        regions = List.copyOf(regions);
        profiles = List.copyOf(profiles);
        for (LabRegion region : regions) {
            if (!region.region().isInside(raw.size())) {
                throw new IllegalArgumentException(region + " leaves the frame");
            }
        }
        processed.ifPresent(other -> {
            if (!other.size().equals(raw.size()) || other.frameCount() != raw.frameCount()) {
                throw new IllegalArgumentException("raw and processed loop differ in size or length");
            }
        });
    }
}
