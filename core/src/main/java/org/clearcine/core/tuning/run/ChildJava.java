package org.clearcine.core.tuning.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.storage.DataFolder;

/** How another Java of this program is started, at low priority and with the folders of this one. */
final class ChildJava {

    private static final List<String> NICERS = List.of("/usr/bin/nice", "/bin/nice");
    private static final List<String> HANDED_ON =
            List.of("clearcine.home", "clearcine.root", DataFolder.PROPERTY, "ai.djl.offline");

    private ChildJava() {}

    /** The command up to and with the arguments of {@code entry}. */
    static List<String> command(TuningProcess.EntryPoint entry) {
        List<String> command = new ArrayList<>();
        NICERS.stream()
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst()
                .ifPresent(nice -> command.addAll(List.of(nice, "-n", "15")));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx2g", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        for (String property : HANDED_ON) {
            String value = System.getProperty(property);
            if (value != null) {
                command.add(String.format(Locale.ROOT, "-D%s=%s", property, value));
            }
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(entry.mainClass());
        command.addAll(entry.arguments());
        return command;
    }

    /** So that its threads sleep instead of spinning where they wait, and it asks for nothing. */
    static ProcessBuilder builder(List<String> command) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File(windows ? "NUL" : "/dev/null")));
        builder.environment().putIfAbsent("OMP_WAIT_POLICY", "PASSIVE");
        return builder;
    }
}
