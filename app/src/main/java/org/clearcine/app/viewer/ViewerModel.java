package org.clearcine.app.viewer;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.clearcine.app.compare.ComparedLook;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.session.Session;

/** The state behind the panes: which frame, how it is looked at, what is held against what. */
public record ViewerModel(
        Session session,
        CineModel cine,
        PictureModel look,
        CompareModel compare,
        LongSupplier nanoTime,
        ObservableValue<ComparedLook> lookProperty) {

    /** @param nanoTime the clock of playback, such as {@code System::nanoTime} */
    public static ViewerModel of(Session session, LongSupplier nanoTime) {
        // The look first: when the loop changes, its window is there before its first frame is asked for.
        PictureModel look = new PictureModel(session);
        CompareModel compare = new CompareModel(session);
        return new ViewerModel(
                session, new CineModel(session, nanoTime), look, compare, nanoTime, together(look, compare));
    }

    private static ObservableValue<ComparedLook> together(PictureModel look, CompareModel compare) {
        return Bindings.createObjectBinding(
                () -> new ComparedLook(
                        compare.arrangement(),
                        look.transformProperty().get(),
                        compare.ownTransformsProperty().get(),
                        look.panZoomProperty().get(),
                        compare.differenceGainProperty().get(),
                        look.motionLook(),
                        look.rawHeldProperty().get()),
                compare.modeProperty(),
                compare.swappedProperty(),
                compare.splitProperty(),
                compare.differenceGainProperty(),
                compare.ownTransformsProperty(),
                look.transformProperty(),
                look.panZoomProperty(),
                look.motionMapProperty(),
                look.motionContoursProperty(),
                look.motionOpacityProperty(),
                look.rawHeldProperty());
    }

    /** What the panes show now, as one value that can be kept and rendered elsewhere; empty while no loop is open. */
    public Optional<ShownView> shownView() {
        return session.current().map(loop -> ShownView.of(loop, lookProperty.getValue()));
    }
}
