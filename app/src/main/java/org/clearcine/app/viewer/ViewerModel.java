package org.clearcine.app.viewer;

import java.util.function.LongSupplier;
import org.clearcine.app.session.Session;

/** The state behind the panes: which frame, and how it is looked at. */
public record ViewerModel(Session session, CineModel cine, PictureModel look, LongSupplier nanoTime) {

    /** @param nanoTime the clock of playback, such as {@code System::nanoTime} */
    public static ViewerModel of(Session session, LongSupplier nanoTime) {
        // The look first: when the loop changes, its window is there before its first frame is asked for.
        PictureModel look = new PictureModel(session);
        return new ViewerModel(session, new CineModel(session, nanoTime), look, nanoTime);
    }
}
