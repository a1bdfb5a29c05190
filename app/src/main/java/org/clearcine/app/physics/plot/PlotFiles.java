package org.clearcine.app.physics.plot;

import java.io.IOException;
import org.clearcine.core.physics.report.Provenance;

/** Where the files of a plot go, and what stands in them beside the curves. */
public interface PlotFiles {

    /** Bytes of a file, made away from the screen. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }

    /** Software, method and parameters behind the curves. */
    Provenance provenance();

    /** Asks where a file is to go, and writes it in the background. */
    void save(String suggestedName, Content content);
}
