package org.clearcine.core.physics.phantom;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** What each detail of one loop is in each frame: how far below its background, the background, and its pixel variance. */
final class DetailSeries {

    private final double[][] below;
    private final double[][] ground;
    private final double[][] variance;

    private DetailSeries(int details, int frames) {
        below = new double[details][frames];
        ground = new double[details][frames];
        variance = new double[details][frames];
    }

    static DetailSeries of(FrameSource loop, List<DetailSite> sites, String stage, ProgressMonitor progress)
            throws IOException, CancelledException {
        DetailSeries series = new DetailSeries(sites.size(), loop.frameCount());
        for (int index = 0; index < loop.frameCount(); index++) {
            progress.checkCancelled();
            progress.progress(stage, index, loop.frameCount());
            Frame frame = loop.frame(index);
            for (int i = 0; i < sites.size(); i++) {
                if (sites.get(i).isMeasurable()) {
                    series.ground[i][index] = sites.get(i).ringMean(frame);
                    series.below[i][index] =
                            series.ground[i][index] - sites.get(i).diskMean(frame);
                    series.variance[i][index] = sites.get(i).ringVariance(frame);
                }
            }
        }
        return series;
    }

    /** How far a detail lies below its background, the mean over frames. */
    double difference(int detail, int[] frames) {
        return BlockBootstrap.mean(below[detail], frames);
    }

    /** The same as a fraction of the background above the pedestal. */
    double contrast(int detail, double pedestal, int[] frames) {
        return difference(detail, frames) / (BlockBootstrap.mean(ground[detail], frames) - pedestal);
    }

    double contrastToNoise(int detail, int[] frames) {
        return difference(detail, frames) / Math.sqrt(BlockBootstrap.mean(variance[detail], frames));
    }

    /** Variance of the difference among the places, frame by frame, the mean over frames. */
    double spread(int[] places, int[] frames) {
        double sum = 0;
        for (int frame : frames) {
            double mean = 0;
            for (int place : places) {
                mean += below[place][frame] / places.length;
            }
            for (int place : places) {
                sum += (below[place][frame] - mean) * (below[place][frame] - mean) / (places.length - 1);
            }
        }
        return sum / frames.length;
    }

    /** Variance from frame to frame of the difference of some details, their mean. */
    double fluctuation(int[] details, int[] frames) {
        double sum = 0;
        for (int detail : details) {
            double mean = difference(detail, frames);
            for (int frame : frames) {
                sum += (below[detail][frame] - mean) * (below[detail][frame] - mean);
            }
        }
        return sum / details.length / (frames.length - 1);
    }
}
