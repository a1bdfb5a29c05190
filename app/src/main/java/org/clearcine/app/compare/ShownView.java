package org.clearcine.app.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.SubtractedRun;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.subtraction.SubtractionOrder;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * Everything that decides what the panes show of any frame, taken down at one moment: what pictures on the screen, saved
 * pictures and saved videos are made from. Whatever is changed later does not change it.
 *
 * @param components what the denoiser has found out; empty while it has not been started
 * @param settings where the sliders stand
 * @param subtraction the mask that is subtracted, before or after denoising; empty while frames are shown as they are
 * @param subtractedRun the run over the subtracted loop that the components are of; empty if they are of the loop itself
 */
public record ShownView(
        OpenLoop loop,
        Optional<ComponentStore> components,
        DenoiseSettings settings,
        ComparedLook look,
        Optional<SubtractionPlan> subtraction,
        Optional<SubtractedRun> subtractedRun) {

    public ShownView {
        Objects.requireNonNull(loop, "loop");
        Objects.requireNonNull(components, "components");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(subtraction, "subtraction");
        Objects.requireNonNull(subtractedRun, "subtractedRun");
    }

    /** Without any subtraction. */
    public ShownView(OpenLoop loop, Optional<ComponentStore> components, DenoiseSettings settings, ComparedLook look) {
        this(loop, components, settings, look, Optional.empty(), Optional.empty());
    }

    /** The loop as it stands now, looked at like that. Call on the JavaFX thread. */
    public static ShownView of(OpenLoop loop, ComparedLook look) {
        return new ShownView(
                loop,
                loop.shownStore(),
                loop.settingsProperty().get(),
                look,
                loop.subtractionProperty().get(),
                loop.shownRun());
    }

    /** Whether the difference is what the denoiser looked at. */
    public boolean isSubtractedFirst() {
        return subtraction
                .filter(plan -> plan.order() == SubtractionOrder.SUBTRACT_FIRST)
                .isPresent();
    }

    /** Short name of the method whose components these are; empty until one was started. */
    public String processedBy() {
        return isSubtractedFirst() ? subtractedRun.map(SubtractedRun::methodId).orElse("") : loop.processedBy();
    }

    /** The method as exports name it. */
    public String processedByText() {
        return isSubtractedFirst()
                ? subtractedRun.map(SubtractedRun::methodText).orElse("")
                : loop.processedByText();
    }

    /** The panes from left to right. */
    public List<PaneKind> panes() {
        return look.panes();
    }

    /** The same loop and sliders, looked at differently. */
    public ShownView with(ComparedLook otherLook) {
        return new ShownView(loop, components, settings, otherLook, subtraction, subtractedRun);
    }
}
