package org.clearcine.app.tools;

import java.util.function.IntSupplier;
import org.clearcine.app.session.Session;

/** The state behind the reading tools. */
public record ReadingTools(Session session, ReadingModel reading, SubtractionModel subtraction) {

    /** @param index the frame that is asked for, from 0 */
    public static ReadingTools of(Session session, IntSupplier index) {
        return new ReadingTools(session, new ReadingModel(session), new SubtractionModel(session, index));
    }
}
