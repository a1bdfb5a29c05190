package org.clearcine.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The file dialogs of the operating system, each beginning where the last one ended. */
public final class SystemFilePicker implements FilePicker {

    private final Window owner;
    private Optional<File> lastFolder = Optional.empty();

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> filesToOpen() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open DICOM files");
        lastFolder.ifPresent(chooser::setInitialDirectory);
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        lastFolder = Optional.ofNullable(chosen.get(0).getParentFile());
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folderToOpen() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder");
        lastFolder.ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(owner));
        lastFolder = chosen.or(() -> lastFolder);
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<Path> fileToSave(String suggestedName) {
        FileChooser chooser = new FileChooser();
        String ending = suggestedName.substring(suggestedName.lastIndexOf('.') + 1);
        boolean isDicom = ending.equals("dcm");
        chooser.setTitle(isDicom ? "Save denoised loop as DICOM" : "Save " + ending.toUpperCase(Locale.ROOT));
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        isDicom ? "DICOM" : ending.toUpperCase(Locale.ROOT), "*." + ending));
        lastFolder.ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner));
        chosen.ifPresent(file -> lastFolder = Optional.ofNullable(file.getParentFile()));
        return chosen.map(File::toPath);
    }
}
