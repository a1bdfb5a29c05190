package org.clearcine.app.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.dicom.DicomAttributes;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.subtraction.SubtractionDomain;
import org.clearcine.core.subtraction.SubtractionOrder;
import org.clearcine.core.subtraction.SubtractionPlan;

/** Switches the subtraction of the loop that is looked at, and changes its mask and shift. */
public final class SubtractionModel {

    private final Session session;
    private final IntSupplier index;

    /** @param index the frame that is asked for, from 0 */
    public SubtractionModel(Session session, IntSupplier index) {
        this.session = session;
        this.index = index;
    }

    /** Subtracts as the file says, or else its first frame; or shows the loop as it is again, and remembers the plan. */
    public void toggle() {
        session.current().ifPresent(loop -> {
            if (loop.subtractionProperty().get().isPresent()) {
                loop.subtractionProperty().set(Optional.empty());
            } else {
                loop.subtractionProperty()
                        .set(Optional.of(loop.latestSubtraction().orElseGet(() -> first(loop))));
            }
        });
    }

    private static SubtractionPlan first(OpenLoop loop) {
        return ofTheFile(loop).orElseGet(() -> SubtractionPlan.ofMask(0, domain(loop)));
    }

    /** What the file itself asks to subtract. */
    public static Optional<SubtractionPlan> ofTheFile(OpenLoop loop) {
        return loop.dicom().map(DicomLoop::attributes).flatMap(DicomAttributes::subtraction);
    }

    private static SubtractionDomain domain(OpenLoop loop) {
        return loop.dicom().map(dicom -> dicom.attributes().subtractionDomain()).orElse(SubtractionDomain.STORED);
    }

    /** The frame that is looked at becomes the mask. */
    public void remask() {
        change(plan -> plan.withMask(List.of(index.getAsInt())));
    }

    /** The mean of these frames becomes the mask; numbers out of the loop are left out. */
    public void remask(List<Integer> indices) {
        session.current().ifPresent(loop -> {
            List<Integer> inside = new ArrayList<>(indices);
            inside.removeIf(one -> one < 0 || one >= loop.frames().frameCount());
            if (!inside.isEmpty()) {
                change(plan -> plan.withMask(inside));
            }
        });
    }

    /** Moves the mask, in pixels. */
    public void shift(double down, double right) {
        session.current()
                .filter(loop -> loop.subtractionProperty().get().isPresent())
                .ifPresent(loop -> change(plan -> plan.with(plan.shift().plus(down, right))));
    }

    /** Chooses the values in which the mask is subtracted, while it is. */
    public void setDomainOfShown(SubtractionDomain domain) {
        session.current()
                .filter(loop -> loop.subtractionProperty().get().isPresent())
                .ifPresent(loop -> change(plan -> plan.with(domain)));
    }

    /** Chooses what comes first, denoising or subtraction, while the mask is subtracted. */
    public void setOrderOfShown(SubtractionOrder order) {
        session.current()
                .filter(loop -> loop.subtractionProperty().get().isPresent())
                .ifPresent(loop -> change(plan -> plan.with(order)));
    }

    /** Back to what the file asks for, or to the first frame as mask. */
    public void reset() {
        session.current().ifPresent(loop -> loop.subtractionProperty().set(Optional.of(first(loop))));
    }

    private void change(UnaryOperator<SubtractionPlan> how) {
        session.current().ifPresent(loop -> {
            SubtractionPlan before =
                    loop.subtractionProperty().get().or(loop::latestSubtraction).orElseGet(() -> first(loop));
            loop.subtractionProperty().set(Optional.of(how.apply(before)));
        });
    }
}
