package org.clearcine.core.tuning.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.registry.DataSummary;

/** The noise and the devices of some studies, and whether weights were made for such noise. */
public final class SiteProfile {

    private final List<Study> studies;

    /** @param studies at least one */
    public SiteProfile(List<Study> studies) {
        if (studies.isEmpty()) {
            throw new IllegalArgumentException("no study");
        }
        this.studies = List.copyOf(studies);
    }

    public double lowestLevel() {
        return studies.stream()
                .mapToDouble(study -> study.noise().level())
                .min()
                .orElseThrow();
    }

    public double highestLevel() {
        return studies.stream()
                .mapToDouble(study -> study.noise().level())
                .max()
                .orElseThrow();
    }

    public double highestCorrelation() {
        return studies.stream()
                .mapToDouble(study -> study.noise().correlation())
                .max()
                .orElseThrow();
    }

    /** The dose and the correlation in the middle of the studies. */
    public NoiseLevel typical() {
        double[] levels = studies.stream()
                .mapToDouble(study -> study.noise().level())
                .sorted()
                .toArray();
        double[] correlations = studies.stream()
                .mapToDouble(study -> study.noise().correlation())
                .sorted()
                .toArray();
        return new NoiseLevel(levels[levels.length / 2], correlations[correlations.length / 2]);
    }

    /** What of the studies lies outside of what the weights were trained for, a sentence each; empty if nothing. */
    public List<String> outside(ModelManifest.NoiseRange range) {
        List<String> sentences = new ArrayList<>();
        if (lowestLevel() < range.lowestLevel()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "The lowest dose, %.1f quanta a pixel, is lower than the %.1f that the parent was trained for.",
                    new NoiseLevel(lowestLevel(), 0).quanta(),
                    new NoiseLevel(range.lowestLevel(), 0).quanta()));
        }
        if (highestLevel() > range.highestLevel()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "The highest dose, %.0f quanta a pixel, is higher than the %.0f that the parent was trained for.",
                    new NoiseLevel(highestLevel(), 0).quanta(),
                    new NoiseLevel(range.highestLevel(), 0).quanta()));
        }
        if (highestCorrelation() > range.highestCorrelation()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Neighbouring pixels' noise is correlated by %.2f, more than the %.2f that the parent was trained for.",
                    highestCorrelation(),
                    range.highestCorrelation()));
        }
        return List.copyOf(sentences);
    }

    /** What goes into the record: no name, no date, no place. */
    public DataSummary summary() {
        return new DataSummary(
                List.copyOf(new TreeSet<>(studies.stream().map(Study::patient).toList())),
                studies.size(),
                studies.stream().mapToLong(Study::frames).sum(),
                studies.stream()
                        .map(Study::device)
                        .filter(device -> !device.isBlank())
                        .distinct()
                        .sorted()
                        .toList(),
                lowestLevel(),
                highestLevel(),
                highestCorrelation());
    }
}
