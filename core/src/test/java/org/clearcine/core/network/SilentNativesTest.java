package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The native engine says nothing on standard error that nobody asked for; seen from a process of its own. */
class SilentNativesTest {

    /** Denoises a little loop; run in the child. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            Random random = new Random(1);
            List<Frame> frames = new ArrayList<>();
            FrameSize size = new FrameSize(32, 40);
            for (int index = 0; index < 4; index++) {
                float[] values = new float[size.pixelCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (800 + 40 * random.nextGaussian());
                }
                frames.add(Frame.owning(size, values));
            }
            String ran = new NetworkDenoiser(ModelLibrary.installed().load("base"), new ClassicalDenoiser())
                    .denoise(new FrameList(frames), each -> {}, ProgressMonitor.NONE)
                    .method()
                    .id();
            System.out.println("ran " + ran);
        }
    }

    @Test
    void aRunLeavesStandardErrorEmpty(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("err.txt");
        Path answer = folder.resolve("out.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        for (String property : List.of("clearcine.root", "clearcine.home")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        Process child = new ProcessBuilder(command)
                .redirectError(errors.toFile())
                .redirectOutput(answer.toFile())
                .start();
        assertTrue(child.waitFor(180, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue(), () -> read(errors));
        assertTrue(read(answer).contains("ran base"), () -> read(answer));
        assertFalse(read(errors).contains("deprecated"), () -> read(errors));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
