package org.clearcine.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearcine.app.shell.FilePicker;

/** Stands for the person in the file dialogs: chooses what the story says. */
final class ChosenFiles implements FilePicker {

    private List<Path> open = List.of();
    private Optional<Path> save = Optional.empty();

    void willOpen(Path... paths) {
        open = List.of(paths);
    }

    void willSaveAs(Path path) {
        save = Optional.of(path);
    }

    @Override
    public List<Path> filesToOpen() {
        return open;
    }

    @Override
    public Optional<Path> folderToOpen() {
        return open.stream().findFirst();
    }

    @Override
    public Optional<Path> fileToSave(String suggestedName) {
        return save;
    }
}
