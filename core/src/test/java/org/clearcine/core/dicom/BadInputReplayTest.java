package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Malformed and hostile files end in a picture or in the one exception for bad input, within 10 seconds, a heap of 512 MiB and
 * a stack of 512 KiB. The result is kept in the build folder, for the table in docs/bad-input.md.
 */
class BadInputReplayTest {

    private static final Path ROOT = Path.of(System.getProperty("clearcine.root", ".."));
    private static final Path CORPUS = ROOT.resolve("../shared/data/badinput").normalize();

    @TempDir
    Path folder;

    /** What happened to one file. */
    private record Result(
            String name, String outcome, long millis, long allocatedBytes, String reason, String sentence) {

        boolean isRefused() {
            return outcome.startsWith("REFUSED") || outcome.equals("NO_PICTURE");
        }

        @Override
        public String toString() {
            return String.join("\t", name, outcome, "" + millis, "" + allocatedBytes, reason, sentence);
        }
    }

    @Test
    void everyBadFileEndsInAPictureOrInTheOneException() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(CORPUS), "no malformed files at " + CORPUS);
        List<Result> results = replay(corpus());
        Path table = ROOT.resolve("core/target/bad-input.tsv");
        Files.createDirectories(table.getParent());
        Files.write(table, results.stream().map(Result::toString).toList());

        assertTrue(results.size() > 600, "only " + results.size() + " files");
        assertNone(results, result -> !result.isRefused() && !result.outcome.equals("DECODED"));
        assertNone(results, result -> result.isRefused() && !result.sentence.endsWith("."));
        assertNone(results, result -> result.millis > 5000);
        assertNone(results, result -> result.allocatedBytes > 32 * size(result) + (16 << 20));
    }

    @Test
    void everyControlOpensAndEveryAttackIsSeen() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(CORPUS), "no malformed files at " + CORPUS);
        Map<String, Result> results = replay(generated()).stream()
                .collect(Collectors.toMap(Result::name, result -> result, (a, b) -> a, TreeMap::new));
        for (String line : Files.readAllLines(CORPUS.resolve("generated/INDEX.tsv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            boolean ours = cells[0].startsWith("dicom/");
            Result result = results.get("generated/" + cells[0]);
            if (ours && cells[3].startsWith("opens") && !cells[3].contains("error") && !cells[3].contains("rejected")) {
                boolean opened = result.outcome.equals("DECODED") || result.outcome.equals("NO_PICTURE");
                assertTrue(opened, result.toString());
            }
            if (ours && cells[3].startsWith("rejected")) {
                assertTrue(result.outcome.equals("REFUSED"), result.toString());
            }
        }
        assertEquals("LIMIT", results.get("generated/dicom/040-nest-undef-000065.dcm").reason);
        assertEquals("LIMIT", results.get("generated/dicom/0b4-deflate-bomb-256MiB.dcm").reason);
    }

    private static void assertNone(List<Result> results, Predicate<Result> wrong) {
        assertEquals(
                List.of(), results.stream().filter(wrong).map(Result::toString).toList());
    }

    private static long size(Result result) {
        return CORPUS.resolve(result.name).toFile().length();
    }

    private static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> generated() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve("generated/dicom"))) {
            return files.sorted().toList();
        }
    }

    /** Goes on in a new machine behind a file that ended the last one. */
    private List<Result> replay(List<Path> paths) throws IOException, InterruptedException {
        Path list = Files.write(
                folder.resolve("files.txt"), paths.stream().map(Path::toString).toList());
        List<Result> results = new ArrayList<>();
        while (results.size() < paths.size()) {
            ForkedJvm.Outcome run = new ForkedJvm("-Xmx512m", "-Xss512k")
                    .run(BadInputReplay.class, folder, List.of(list.toString(), "" + results.size()));
            for (String line : run.lines()) {
                if (line.startsWith("END\t")) {
                    results.add(result(paths.get(results.size()), line.split("\t", -1)));
                }
            }
            if (results.size() < paths.size()) {
                boolean late = run.exitCode() == BadInputReplay.DEADLINE_EXIT_CODE;
                String outcome = late ? "HANG" : "CRASH " + run.exitCode();
                results.add(new Result(name(paths.get(results.size())), outcome, 0, 0, "-", "-"));
            }
        }
        return results;
    }

    private static Result result(Path path, String[] cells) {
        return new Result(name(path), cells[2], Long.parseLong(cells[3]), Long.parseLong(cells[4]), cells[5], cells[6]);
    }

    private static String name(Path path) {
        return CORPUS.relativize(path).toString().replace('\\', '/');
    }
}
