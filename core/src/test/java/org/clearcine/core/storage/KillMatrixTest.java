package org.clearcine.core.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stops a save, and wherever: what is saved already stays, and a name never stands for half a file. */
class KillMatrixTest {

    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS = 8;
    private static final int RANDOM_KILLS = 8;

    @TempDir
    private Path folder;

    /** Saves over and over in a process of its own, and dies by itself where it is told to. */
    static final class Saver {

        private Saver() {}

        /** Arguments: the file, and after how many steps to die; below 0 never. */
        public static void main(String[] arguments) throws IOException {
            Path target = Path.of(arguments[0]);
            int steps = Integer.parseInt(arguments[1]);
            int done = 0;
            for (byte generation = 2; ; generation = (byte) (generation % 100 + 1)) {
                try (DurableFile file = DurableFile.create(target)) {
                    dieAt(steps, done++);
                    for (int block = 0; block < BLOCKS; block++) {
                        file.write(ByteBuffer.wrap(content(generation, BLOCK)));
                        dieAt(steps, done++);
                    }
                    file.commit();
                    dieAt(steps, done++);
                }
                dieAt(steps, done++);
            }
        }

        private static void dieAt(int steps, int done) {
            if (steps == done) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    private static byte[] content(byte generation, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, generation);
        return bytes;
    }

    @Test
    void aSaveThatDiesAtAnyStepLeavesTheOldFileOrTheWholeNewOne() throws Exception {
        for (int step = 0; step < BLOCKS + 3; step++) {
            Path target = old();
            Process saver = start(target, step);
            assertTrue(saver.waitFor(2, TimeUnit.MINUTES), "step " + step);
            assertEquals(137, saver.exitValue());
            byte generation = assertWhole(target);
            assertEquals(step <= BLOCKS ? 1 : 2, generation, "after step " + step);
            DurableFile.sweep(folder);
            assertEquals(List.of(target), list());
        }
    }

    @Test
    void aSaveThatIsKilledAtAnyMomentLeavesAWholeFile() throws Exception {
        for (int kill = 0; kill < RANDOM_KILLS; kill++) {
            Path target = old();
            Process saver = start(target, -1);
            long deadline = System.nanoTime() + 60_000_000_000L;
            while (Files.readAllBytes(target)[0] == 1 && System.nanoTime() < deadline) {
                Thread.sleep(1);
            }
            Thread.sleep(3L * kill + 1);
            saver.destroyForcibly();
            saver.waitFor();
            assertWhole(target);
            DurableFile.sweep(folder);
            assertEquals(List.of(target), list());
        }
    }

    @Test
    void aFullDiskLeavesTheOldFileAndSaysSo() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/mount")) && "root".equals(System.getProperty("user.name")),
                "not root");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("/bin/mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0, "no small disk");
        try {
            Path target = Files.write(disk.resolve("saved.bin"), content((byte) 1, BLOCK));
            for (int round = 0; round < 3; round++) {
                try (DurableFile file = DurableFile.create(target)) {
                    assertThrows(IOException.class, () -> file.requireRoom(2L << 20));
                    assertThrows(IOException.class, () -> {
                        for (int block = 0; block < 40; block++) {
                            file.write(ByteBuffer.wrap(content((byte) 2, BLOCK)));
                        }
                        file.commit();
                    });
                }
                assertArrayEquals(content((byte) 1, BLOCK), Files.readAllBytes(target));
            }
            try (DurableFile file = DurableFile.create(target)) {
                file.write(ByteBuffer.wrap(content((byte) 3, BLOCK)));
                file.commit();
            }
            assertArrayEquals(content((byte) 3, BLOCK), Files.readAllBytes(target), "works again when there is room");
        } finally {
            run("/bin/umount", disk.toString());
        }
    }

    @Test
    void aFolderThatIsGoneIsRefusedAtOnce() {
        assertThrows(
                IOException.class,
                () -> DurableFile.create(folder.resolve("gone").resolve("a.bin")));
    }

    @Test
    void aFolderThatGoesMeanwhileLosesNothingElse() throws IOException {
        Path target = old();
        Path leaves = Files.createDirectory(folder.resolve("leaves"));
        DurableFile file = DurableFile.create(leaves.resolve("a.bin"));
        file.write(ByteBuffer.wrap(content((byte) 2, BLOCK)));
        Files.delete(file.growing());
        Files.delete(leaves);
        assertThrows(IOException.class, file::commit);
        file.close();
        assertWhole(target);
    }

    private Path old() throws IOException {
        return Files.write(folder.resolve("saved.bin"), content((byte) 1, BLOCKS * BLOCK));
    }

    /** All bytes of one generation, none missing. */
    private static byte assertWhole(Path target) throws IOException {
        byte[] bytes = Files.readAllBytes(target);
        assertEquals(BLOCKS * BLOCK, bytes.length);
        assertArrayEquals(content(bytes[0], bytes.length), bytes);
        return bytes[0];
    }

    private List<Path> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Process start(Path target, int step) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Saver.class.getName()));
        command.addAll(List.of(target.toString(), Integer.toString(step)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
