package org.clearcine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that name what is gone mislead more than none: every path, link and class named in them must exist. */
class DocsTest {

    private static final Path ROOT = Path.of(System.getProperty("clearcine.root", ".."));
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PATH =
            Pattern.compile("(\\./)?(core|app|ui-tests|docs|models|icons|installer|\\.ci)/[\\w./-]*[\\w/]");
    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z0-9]+){2,}(\\.java)?");

    @Test
    void everyPathInTheDocumentsExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            for (String link : matches(LINK, text)) {
                if (!link.contains(":") && !Files.exists(document.resolveSibling(link))) {
                    missing.add(ROOT.relativize(document) + " links to " + link);
                }
            }
            for (String code : matches(CODE, text)) {
                if (PATH.matcher(code).matches() && !code.contains("/target/") && !Files.exists(ROOT.resolve(code))) {
                    missing.add(ROOT.relativize(document) + " names " + code);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyClassInTheDocumentsExists() throws IOException {
        Set<String> known = classNames();
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String code : matches(CODE, Files.readString(document))) {
                String name = code.replace(".java", "");
                if (CLASS.matcher(code).matches() && !known.contains(name) && !fromElsewhere(name)) {
                    missing.add(ROOT.relativize(document) + " names " + code);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean fromElsewhere(String name) {
        // Named in documents because the reader knows them from their own libraries.
        return Set.of(
                        "PixelBuffer",
                        "ImageView",
                        "AnimationTimer",
                        "NDArray",
                        "NDManager",
                        "ImageIO",
                        "PyTorch",
                        "JavaFX")
                .contains(name);
    }

    private static Set<String> classNames() throws IOException {
        try (Stream<Path> files = Stream.of("core", "app", "ui-tests")
                .map(module -> ROOT.resolve(module).resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(DocsTest::walk)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
            assertFalse(names.isEmpty());
            return names;
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> deep = Stream.of("docs", "models", "icons", "installer")
                        .map(ROOT::resolve)
                        .filter(Files::isDirectory)
                        .flatMap(DocsTest::walk)) {
            List<Path> found = Stream.concat(top, deep)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            assertFalse(found.isEmpty(), "no documents under " + ROOT.toAbsolutePath());
            return found;
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
