package org.clearcine.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files; behind an interface because nobody can click in the system's own dialogs but a person. */
public interface FilePicker {

    /** DICOM files to open; empty when the user changed their mind. */
    List<Path> filesToOpen();

    /** A folder to open. */
    Optional<Path> folderToOpen();

    /** Where to save a file; the ending of the suggested name says of what kind. */
    Optional<Path> fileToSave(String suggestedName);
}
