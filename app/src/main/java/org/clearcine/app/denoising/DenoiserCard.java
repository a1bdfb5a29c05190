package org.clearcine.app.denoising;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearcine.core.network.ModelFacts;
import org.clearcine.core.network.ModelManifest;

/**
 * What should be known before a denoiser is chosen: how it came about, for which noise, how good it is, what not to use it
 * for.
 *
 * @param title a few words
 */
public record DenoiserCard(String id, String title, List<Section> sections) {

    /** A heading and what stands under it. */
    public record Section(String heading, String text) {}

    /** A paragraph of a model card: its heading in bold, then the text. */
    private static final Pattern PARAGRAPH = Pattern.compile("\\*\\*(.+?)\\.?\\*\\*\\s*(.*)", Pattern.DOTALL);

    private static final List<String> WANTED =
            List.of("What it is for", "How good it is", "What it has not seen", "Known limits");

    public DenoiserCard {
        sections = List.copyOf(sections);
    }

    /** From manifest and model card. */
    static DenoiserCard of(ModelFacts facts) {
        ModelManifest manifest = facts.manifest();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "How it was trained",
                manifest.provenance().method() + "; on " + manifest.provenance().trainingData() + "; "
                        + manifest.provenance().steps() + " steps. Clean frames seen: "
                        + manifest.provenance().cleanFramesSeen() + "."));
        sections.add(new Section("Noise range it accepts", range(manifest.noiseRange())));
        if (!manifest.metrics().isEmpty()) {
            sections.add(new Section("Figures on held-out loops", figures(manifest.metrics())));
        }
        sections.addAll(paragraphs(facts.card()));
        sections.add(new Section(
                "Weights",
                manifest.weightsSha256().substring(0, 12)
                        + (manifest.parent().isEmpty() ? "" : ", tuned from " + manifest.parent())));
        return new DenoiserCard(manifest.id(), manifest.title(), sections);
    }

    /** The stabilised level is twice the root of the quanta. */
    private static String range(ModelManifest.NoiseRange range) {
        return String.format(
                Locale.ROOT,
                "About %.0f to %.0f absorbed quanta a pixel, noise correlation of neighbours up to %.2f."
                        + " Outside of it the classical method runs, and says so.",
                quanta(range.lowestLevel()),
                quanta(range.highestLevel()),
                range.highestCorrelation());
    }

    private static double quanta(double level) {
        return level * level / 4;
    }

    private static String figures(Map<String, Double> metrics) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(metrics).forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%s %.2f", name, value)));
        return String.join(", ", lines);
    }

    static List<Section> paragraphs(String markdown) {
        List<Section> sections = new ArrayList<>();
        for (String paragraph : markdown.split("\\R\\s*\\R")) {
            Matcher matcher = PARAGRAPH.matcher(paragraph.strip());
            if (matcher.matches() && WANTED.contains(matcher.group(1))) {
                String text = matcher.group(2).replaceAll("\\s*\\R\\s*", " ").replace("`", "");
                sections.add(new Section(matcher.group(1), text));
            }
        }
        return sections;
    }
}
