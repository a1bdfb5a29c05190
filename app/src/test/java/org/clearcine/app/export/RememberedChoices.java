package org.clearcine.app.export;

import java.io.IOException;
import java.nio.file.Path;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions;

/** What the export panel remembers, for tests of other packages. */
public final class RememberedChoices {

    private RememberedChoices() {}

    public static void write(Path folder, boolean deidentify) throws IOException {
        new ExportChoices(deidentify, DeidentifyOptions.BASIC).write(folder);
    }

    public static boolean read(Path folder) {
        return ExportChoices.read(folder).deidentify();
    }
}
