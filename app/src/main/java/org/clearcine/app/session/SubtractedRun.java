package org.clearcine.app.session;

import java.util.Objects;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.core.subtraction.EvenedDifference;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * What a denoiser has found out about a subtracted loop: another loop to it than the one that the mask was taken from.
 *
 * @param plan how it was subtracted; under any other plan this says nothing
 * @param methodId of what runs or ran
 * @param methodText the same as derived objects name it
 * @param evened the loop that it runs over
 * @param store its findings so far, of {@code evened}
 */
public record SubtractedRun(
        SubtractionPlan plan, String methodId, String methodText, EvenedDifference evened, ComponentStore store) {

    public SubtractedRun {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(methodId, "methodId");
        Objects.requireNonNull(methodText, "methodText");
        Objects.requireNonNull(evened, "evened");
        Objects.requireNonNull(store, "store");
    }

    /** At its end, when it is known what really ran. */
    SubtractedRun ranWith(String id, String text) {
        return new SubtractedRun(plan, id, text, evened, store);
    }
}
