package org.clearcine.core.bench;

import org.clearcine.core.metrics.QualityScores;

/** What one method reached on one loop, and what it cost. */
public record LoopResult(BenchMethod method, BenchLoop loop, QualityScores scores, double cpuMillisPerFrame) {}
