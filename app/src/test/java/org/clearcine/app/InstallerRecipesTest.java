package org.clearcine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of all systems name what there is; those that cannot be tried on this system would go stale unseen. */
class InstallerRecipesTest {

    private static final String LINUX = "build-linux.sh";
    private static final String MAC = "build-macos.sh";
    private static final String WINDOWS = "build-windows.ps1";

    @ParameterizedTest
    @ValueSource(strings = {LINUX, MAC, WINDOWS})
    void namesAMainClassThatCanBeStarted(String recipe) throws Exception {
        String named = only(recipe, "--main-class'?,? '?([\\w.]+)");
        Class.forName(named).getMethod("main", String[].class);
    }

    @ParameterizedTest
    @ValueSource(strings = {LINUX, MAC, WINDOWS})
    void takesIconsAndFilesThatAreThere(String recipe) throws IOException {
        Path icons = root().resolve("app/src/main/resources/org/clearcine/app/icons");
        List<String> pictures = all(recipe, "(clearcine-\\d+\\.png)");
        assertTrue(!pictures.isEmpty());
        for (String picture : pictures) {
            assertTrue(Files.isRegularFile(icons.resolve(picture)), picture);
        }
        for (String file : List.of("LICENSE", "NOTICE", "THIRD-PARTY.md", "models")) {
            assertTrue(text(recipe).contains(file), file);
            assertTrue(Files.exists(root().resolve(file)), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LINUX, MAC, WINDOWS})
    void startsTheVersionOfTheEngineThatIsBuiltIn(String recipe) throws IOException {
        Matcher built =
                Pattern.compile("<pytorch.version>([^<]+)<").matcher(Files.readString(root().resolve("pom.xml")));
        assertTrue(built.find());
        assertEquals(built.group(1), only(recipe, "PYTORCH_VERSION=([\\d.]+)"));
    }

    @Test
    void linksTheSameModulesEverywhere() throws IOException {
        TreeSet<String> linux = modules(LINUX);
        assertEquals(linux, modules(MAC));
        // The keys that Windows itself keeps.
        linux.add("jdk.crypto.mscapi");
        assertEquals(linux, modules(WINDOWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {LINUX, MAC, "system-packages.sh"})
    void isAScriptThatBashCanRead(String script) throws Exception {
        Process check = new ProcessBuilder(
                        "bash", "-n", folder().resolve(script).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes());
        assertEquals(0, check.waitFor(), said);
    }

    private static TreeSet<String> modules(String recipe) throws IOException {
        return all(recipe, "['=,]((?:java|jdk)\\.[a-z.]+)(?=[,'\\n])").stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String only(String recipe, String pattern) throws IOException {
        List<String> found = all(recipe, pattern);
        assertEquals(1, found.size(), recipe + ": " + pattern);
        return found.get(0);
    }

    private static List<String> all(String recipe, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(text(recipe))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Without what is said about it. */
    private static String text(String recipe) throws IOException {
        return Arrays.stream(Files.readString(folder().resolve(recipe)).split("\\R"))
                .filter(line -> !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Path folder() {
        return root().resolve("installer");
    }

    private static Path root() {
        return Path.of(System.getProperty("clearcine.root", ".."));
    }
}
