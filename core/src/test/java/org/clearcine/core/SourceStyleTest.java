package org.clearcine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The hard limits of the house rules, read from the sources of all modules: small files, small methods, no leftovers. */
class SourceStyleTest {

    private static final Path ROOT = Path.of(System.getProperty("clearcine.root", ".."));
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 60;
    private static final int MOST_PARAMETERS = 5;
    private static List<Path> sources;

    @BeforeAll
    static void readsAllModules() throws IOException {
        sources = new ArrayList<>();
        for (String module : List.of("core", "app", "ui-tests")) {
            Path folder = ROOT.resolve(module).resolve("src");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        assertFalse(sources.isEmpty(), "no sources under " + ROOT.toAbsolutePath());
    }

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            int lines = Files.readAllLines(source).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(ROOT.relativize(source) + ": " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noMethodIsTooLongOrTakesTooMuch() throws IOException {
        List<String> offences = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new MethodLimits(unit, Trees.instance(task).getSourcePositions(), offences).scan(unit, null);
            }
        }
        assertEquals(List.of(), offences);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> without = sources.stream()
                .filter(source -> source.startsWith(ROOT.resolve("core/src/main"))
                        || source.startsWith(ROOT.resolve("app/src/main")))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        // Written in pieces so that this file does not find itself.
        Pattern leftover =
                Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@auth" + "or|print" + "StackTrace\\(");
        assertEquals(List.of(), linesWith(leftover));
    }

    @Test
    void namesSayWhatAThingIs() {
        Pattern vague = Pattern.compile(".*(Manager|Helper|Utils?|Impl)\\.java|Abstract.*\\.java");
        List<Path> offences = sources.stream()
                .filter(source -> vague.matcher(source.getFileName().toString()).matches())
                .toList();
        assertEquals(List.of(), offences);
    }

    @Test
    void commentedOutCodeIsDeleted() throws IOException {
        assertEquals(List.of(), linesWith(Pattern.compile("^\\s*//.*(;|\\{|\\})\\s*$")));
    }

    private static List<String> linesWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(ROOT.relativize(source) + ":" + (i + 1) + " "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    /** Visits every method of a file; lambdas count with the method that holds them. */
    private static final class MethodLimits extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> offences;

        MethodLimits(CompilationUnitTree unit, SourcePositions positions, List<String> offences) {
            this.unit = unit;
            this.positions = positions;
            this.offences = offences;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap lines = unit.getLineMap();
            long end = positions.getEndPosition(unit, method);
            if (method.getBody() != null && end > 0) {
                long start = positions.getStartPosition(unit, method.getBody());
                long length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
                if (length > LONGEST_METHOD) {
                    offences.add(name(method) + ": " + length + " lines");
                }
            }
            int parameters = method.getParameters().size();
            if (parameters > MOST_PARAMETERS && !method.getName().contentEquals("<init>")) {
                offences.add(name(method) + ": " + parameters + " parameters");
            }
            return super.visitMethod(method, nothing);
        }

        private String name(MethodTree method) {
            String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
            return file + "#" + method.getName();
        }
    }
}
