package org.clearcine.app.tools;

import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.clearcine.app.compare.PaneDrawing;
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

    /**
     * What lies over the panes as it is to be saved.
     *
     * @param everything with measurements and overlays; else only the shutters, which are part of the picture
     * @param overlays whether the overlays of the file are among everything
     */
    public PaneDrawing saved(boolean everything, boolean overlays) {
        PaneDrawing ofTheFile = fileGraphics.get() ? new SavedShutters(everything && overlays) : PaneDrawing.NOTHING;
        return everything
                ? ofTheFile.then(new SavedReadings(reading.readingsProperty().get()))
                : ofTheFile;
    }

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
