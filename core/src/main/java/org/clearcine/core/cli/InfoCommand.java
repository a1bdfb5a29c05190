package org.clearcine.core.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is in files: size, frames, timing and where the rate comes from, values, window, spacing, and what is odd. */
@Command(
        name = "info",
        description =
                "Says what is in DICOM files. Folders are searched. Patient identity is left out unless asked for.",
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths;

    @Option(names = "--identity", description = "Also say who the patient is.")
    private boolean identity;

    @Mixin
    private Answer answer;

    @Override
    public Integer call() throws IOException {
        if (paths.size() == 1 && !Files.isDirectory(paths.get(0))) {
            Facts facts = facts(paths.get(0));
            answer.give(facts.json(), facts.text());
            return 0;
        }
        return many(files());
    }

    private int many(List<Path> files) throws IOException {
        JsonArray described = new JsonArray();
        StringBuilder text = new StringBuilder();
        int bad = 0;
        for (Path file : files) {
            try {
                Facts facts = facts(file);
                described.add(facts.json());
                text.append(facts.text()).append('\n');
            } catch (IOException e) {
                bad++;
                String sentence = CommandFailure.printable(CommandFailure.sentence(e));
                JsonObject problem = new JsonObject();
                problem.addProperty("file", CommandFailure.printable(file.toString()));
                problem.addProperty("problem", sentence);
                described.add(problem);
                text.append(sentence).append("\n\n");
            }
        }
        JsonObject all = new JsonObject();
        all.add("files", described);
        answer.give(all, text.toString());
        if (bad > 0) {
            throw new IOException(bad + " of " + files.size() + " files cannot be opened.");
        }
        return 0;
    }

    private Facts facts(Path file) throws IOException {
        try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
            return LoopFacts.of(loop, identity);
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> found = Files.walk(path)) {
                    found.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        if (files.isEmpty()) {
            throw new IOException("There are no files in " + paths.get(0) + ".");
        }
        return files;
    }
}
