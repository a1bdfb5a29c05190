package org.clearcine.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearcine.core.archive.ArchiveLimits;
import org.clearcine.core.archive.ZipArchive;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.media.MediaDirectory;
import org.clearcine.core.progress.CancelledException;

/**
 * Finds the files behind what was chosen: a file itself, all files of a folder, those that a DICOMDIR names, those in a ZIP
 * archive.
 */
final class SourceFiles {

    /** More files than this in one folder are a mistake or an attack. */
    private static final int MOST_FILES = 100_000;

    /** Is shown each file in turn. */
    interface Visitor {

        /** A file of the user's; it is read where it lies. */
        void file(Path file, String name) throws CancelledException;

        /** A file that was unpacked for the visitor, who deletes it when it is needed no longer. */
        void unpacked(Path file, String name, LoopOrigin origin) throws CancelledException;

        /** Something that cannot be read, and why. */
        void refused(String name, Throwable reason);
    }

    private final Path temporary;

    /** @param temporary where archives are unpacked */
    SourceFiles(Path temporary) {
        this.temporary = temporary;
    }

    void visit(Path path, Visitor visitor) throws IOException, CancelledException {
        if (!Files.isDirectory(path)) {
            visitFile(path, visitor);
            return;
        }
        for (Path file : filesIn(path)) {
            // The files that a DICOMDIR names lie in the same folder and are found anyway.
            if (!MediaDirectory.isOne(file)) {
                visitFile(file, visitor);
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        // Links are not followed: they may lead anywhere, also round in circles.
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        }
    }

    private void visitFile(Path file, Visitor visitor) throws CancelledException {
        String name = file.getFileName().toString();
        try {
            if (MediaDirectory.isOne(file)) {
                visitMedium(file, visitor);
            } else if (Files.isReadable(file) && ZipArchive.isOne(file)) {
                visitArchive(file, visitor);
            } else {
                visitor.file(file, name);
            }
        } catch (IOException refused) {
            visitor.refused(name, refused);
        }
    }

    private static void visitMedium(Path directory, Visitor visitor) throws IOException, CancelledException {
        MediaDirectory medium = MediaDirectory.read(directory, Limits.DEFAULT);
        for (Path file : medium.files()) {
            visitor.file(file, file.getFileName().toString());
        }
        if (medium.missing() > 0) {
            String sentence = "The directory names " + medium.missing() + " more files that are not there.";
            visitor.refused(directory.getFileName().toString(), new IOException(sentence));
        }
    }

    private void visitArchive(Path file, Visitor visitor) throws IOException, CancelledException {
        try (ZipArchive archive = ZipArchive.open(file, ArchiveLimits.DEFAULT)) {
            for (String name : archive.names()) {
                String shown = name.substring(name.lastIndexOf('/') + 1);
                if (shown.startsWith(".") || MediaDirectory.isOne(Path.of(shown))) {
                    continue;
                }
                try {
                    visitor.unpacked(archive.take(name, temporary), shown, new LoopOrigin(file, name));
                } catch (IOException refused) {
                    visitor.refused(shown, refused);
                }
            }
        }
    }
}
