package org.clearcine.core.metrics;

import java.util.Map;

/** One family of figures, gathered while the frames of a loop stream by. */
interface LoopMetric {

    /** Takes a scored frame and the frame just before it; called in rising order. */
    void add(ScoredFrame previous, ScoredFrame current);

    /** The figures over all frames so far; not a number where there is nothing to measure. */
    Map<QualityMetric, Double> result();
}
