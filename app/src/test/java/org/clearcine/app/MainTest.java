package org.clearcine.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void aCommandNeverOpensTheWorkstation() {
        assertArrayEquals(new String[] {"help", "info"}, Main.headlessCommand(new String[] {"help", "info"}, true));
    }

    @Test
    void withADisplayPathsOpenTheWorkstation() {
        assertEquals(0, Main.headlessCommand(new String[] {"/a.dcm"}, true).length);
        assertEquals(0, Main.headlessCommand(new String[0], true).length);
    }

    @Test
    void withoutADisplayTheDemoRunsHeadless() {
        assertArrayEquals(new String[] {"demo"}, Main.headlessCommand(new String[0], false));
    }

    @Test
    void withoutADisplayPathsAreDescribed() {
        assertArrayEquals(new String[] {"info", "/a.dcm"}, Main.headlessCommand(new String[] {"/a.dcm"}, false));
    }

    @Test
    void aWordThatIsNeitherCommandNorFileIsAnsweredInTheTerminal() {
        assertArrayEquals(new String[] {"nonsense"}, Main.headlessCommand(new String[] {"nonsense"}, true));
        assertEquals(0, Main.headlessCommand(new String[] {"missing.dcm"}, true).length);
        assertEquals(0, Main.headlessCommand(new String[] {"src"}, true).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bench playback"})
    void aDisplayThatDoesNotAnswerIsNamedInOneSentence(String arguments, @TempDir Path folder) throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "only X11 has displays that do not answer");
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the launcher starts it: from JDK 22 on, native libraries are warned of without it.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(
                Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).toList());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DISPLAY", ":4095");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        String text = Files.readString(output);
        assertEquals(1, process.exitValue(), text);
        assertEquals(1, text.strip().lines().count(), text);
        assertTrue(text.startsWith("No display can be used (DISPLAY is :4095; "), text);
    }

    @Test
    void theEnvironmentSaysWhetherThereIsADisplay() {
        assertTrue(Main.hasDisplay(Map.of("DISPLAY", ":0"), "Linux"));
        assertTrue(Main.hasDisplay(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"));
        assertFalse(Main.hasDisplay(Map.of("DISPLAY", ""), "Linux"));
        assertTrue(Main.hasDisplay(Map.of(), "Windows 11"));
    }
}
