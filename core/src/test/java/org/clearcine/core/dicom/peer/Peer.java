package org.clearcine.core.dicom.peer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other people's DICOM programs, and the data to try them on; tests without them skip and say so. */
final class Peer {

    private static final String PYTHON = "/usr/bin/python3";

    private Peer() {}

    /** The folder of test data beside the repository. */
    static Path data() {
        Path data = Path.of(System.getProperty("clearcine.root", "."), "..", "shared", "data")
                .normalize();
        assumeTrue(Files.isDirectory(data), "no test data beside the repository");
        return data;
    }

    static void require(String program) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", program)), program + " is not installed");
    }

    static void requirePydicom() throws IOException, InterruptedException {
        require("python3");
        assumeTrue(run(List.of(PYTHON, "-c", "import pydicom, numpy")).status() == 0, "pydicom is not installed");
    }

    /** Runs a script from the test resources. */
    static Result python(Path folder, String script, List<String> arguments) throws IOException, InterruptedException {
        Path file = folder.resolve(script);
        try (InputStream in = Peer.class.getResourceAsStream(script)) {
            Files.write(file, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(PYTHON, file.toString()));
        command.addAll(arguments);
        return run(command);
    }

    /** Lines that dciodvfy begins with "Error", in order; its exit status says nothing. */
    static List<String> violations(Path dicom) throws IOException, InterruptedException {
        return run(List.of("/usr/bin/dciodvfy", dicom.toString()))
                .output()
                .lines()
                .filter(line -> line.startsWith("Error"))
                .sorted()
                .distinct()
                .toList();
    }

    static Result run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("peer", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " does not end");
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(output);
        }
    }

    record Result(int status, String output) {}
}
