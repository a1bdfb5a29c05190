package org.clearcine.core.physics.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clearcine.core.physics.Estimate;

/** Says in sentences at which doses denoising makes the disks easier or harder to see, and where that cannot be shown. */
final class DoseVerdict {

    private final List<DosePoint> points;
    private final List<EqualDetectability> gaps;

    DoseVerdict(List<DosePoint> points, List<EqualDetectability> gaps) {
        this.points = points;
        this.gaps = gaps;
    }

    /** One for each scene and method. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String scene : points.stream().map(DosePoint::scene).distinct().toList()) {
            points.stream()
                    .map(DosePoint::method)
                    .distinct()
                    .filter(method -> !method.equals("raw"))
                    .forEach(method -> sentences.add(sentence(scene, method)));
        }
        return sentences;
    }

    private String sentence(String scene, String method) {
        List<DosePoint> own = points.stream()
                .filter(point -> point.scene().equals(scene) && point.method().equals(method))
                .toList();
        List<DosePoint> helped = own.stream().filter(point -> side(point) > 0).toList();
        List<DosePoint> harmed = own.stream().filter(point -> side(point) < 0).toList();
        int open = own.size() - helped.size() - harmed.size();
        StringBuilder text = new StringBuilder("`" + scene + "`, `" + method + "`: ");
        text.append(
                helped.isEmpty()
                        ? "**denoising is not shown to help detection at any dose**"
                        : "helps at " + doses(helped));
        if (!harmed.isEmpty()) {
            text.append("; harms at ").append(doses(harmed));
        }
        if (open == own.size()) {
            return text.append(", nor to harm it.").toString();
        }
        return text.append(open > 0 ? "; no difference can be shown at the other " + open + " doses." : ".")
                .toString();
    }

    private static String doses(List<DosePoint> points) {
        return points.stream().map(point -> text(point.nanograyPerFrame())).collect(Collectors.joining(", ")) + " nGy";
    }

    /** A dose as people write it: 5, 27.5. */
    static String text(double nanogray) {
        return nanogray == Math.rint(nanogray)
                ? String.format(Locale.ROOT, "%.0f", nanogray)
                : String.valueOf(nanogray);
    }

    /** Above 0 where the whole interval of the saving is, or the index lies above raw's interval; below 0 the other way round. */
    private int side(DosePoint point) {
        Estimate saving = gaps.stream()
                .filter(gap -> gap.scene().equals(point.scene())
                        && gap.method().equals(point.method())
                        && gap.nanograyPerFrame() == point.nanograyPerFrame())
                .map(EqualDetectability::saving)
                .findFirst()
                .orElse(Estimate.NONE);
        if (saving.isKnown()) {
            return saving.low() > 0 ? 1 : saving.high() < 0 ? -1 : 0;
        }
        Estimate raw = points.stream()
                .filter(other -> other.scene().equals(point.scene())
                        && other.method().equals("raw")
                        && other.nanograyPerFrame() == point.nanograyPerFrame())
                .map(DosePoint::detectability)
                .findFirst()
                .orElse(Estimate.NONE);
        Estimate own = point.detectability();
        return own.low() > raw.high() ? 1 : own.high() < raw.low() ? -1 : 0;
    }
}
