package org.clearcine.app.tools;

import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.clearcine.app.session.Session;

/**
 * The state behind the reading tools.
 *
 * @param fileGraphics whether shutters and overlays of the file are drawn
 */
public record ReadingTools(
        Session session,
        ReadingModel reading,
        SubtractionModel subtraction,
        Magnifier magnifier,
        BooleanProperty fileGraphics) {

    /** @param index the frame that is asked for, from 0 */
    public static ReadingTools of(Session session, IntSupplier index) {
        return new ReadingTools(
                session,
                new ReadingModel(session),
                new SubtractionModel(session, index),
                new Magnifier(),
                new SimpleBooleanProperty(true));
    }
}
