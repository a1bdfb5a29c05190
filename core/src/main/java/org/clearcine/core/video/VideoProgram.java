package org.clearcine.core.video;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The FFmpeg programs that come with this one: where they lie, and how a process of them is started.
 *
 * <p>They are the build under the Lesser GPL, unchanged, and are only ever run as processes of their own, with their input as
 * an open file: no path, and so no name, is given to them.
 */
public final class VideoProgram {

    /** Where an installed program keeps them unpacked; else they are unpacked once into a cache. */
    static final String PROPERTY = "clearcine.video";

    private static final String RESOURCES = "/org/bytedeco/ffmpeg/";

    private final Path folder;

    private VideoProgram(Path folder) {
        this.folder = folder;
    }

    /**
     * The programs, unpacked now if that has never been done.
     *
     * @param cache where they are unpacked to, about 60 MiB
     * @throws IOException with a sentence, if there are none for this system
     */
    public static VideoProgram in(Path cache) throws IOException {
        String installed = System.getProperty(PROPERTY, "");
        if (!installed.isEmpty()) {
            return new VideoProgram(Path.of(installed));
        }
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL resource = VideoProgram.class.getResource(RESOURCES + platform + "/" + executable("ffmpeg"));
        if (resource == null) {
            throw new IOException("Video recordings cannot be read on this system.");
        }
        return new VideoProgram(unpacked(resource, cache));
    }

    /** Unpacked aside and then renamed, so that a folder of that name is always whole. */
    private static Path unpacked(URL resource, Path cache) throws IOException {
        URI inside = uri(resource);
        String jar = inside.getSchemeSpecificPart().replaceFirst("!.*", "").replaceFirst(".*/", "");
        Path target = cache.resolve("video-" + jar.replace(".jar", ""));
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(cache);
        Path aside = Files.createDirectory(cache.resolve("video-" + UUID.randomUUID() + ".part"));
        try (FileSystem archive = FileSystems.newFileSystem(inside, Map.of());
                Stream<Path> files = Files.list(Path.of(inside).getParent())) {
            for (Path file : files.filter(VideoProgram::isNeeded).toList()) {
                Path copy = Files.copy(file, aside.resolve(file.getFileName().toString()));
                copy.toFile().setExecutable(true, true);
            }
        }
        try {
            return Files.move(aside, target);
        } catch (IOException failure) {
            // Another one was quicker.
            if (Files.isDirectory(target)) {
                return target;
            }
            throw failure;
        }
    }

    /** The bridges into the Java process stay where they are: nothing native is loaded into it. */
    private static boolean isNeeded(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.startsWith("libjni") && !name.startsWith("jni");
    }

    private static URI uri(URL resource) throws IOException {
        try {
            return resource.toURI();
        } catch (URISyntaxException impossible) {
            throw new IOException("Video recordings cannot be read from this folder.", impossible);
        }
    }

    static String platform(String operatingSystem, String architecture) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        if (system.startsWith("windows")) {
            return "windows-x86_64";
        }
        return (system.startsWith("mac") ? "macosx-" : "linux-") + (arm ? "arm64" : "x86_64");
    }

    private static String executable(String name) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows ? name + ".exe" : name;
    }

    /** The program that decodes and encodes. */
    public Path ffmpeg() {
        return folder.resolve(executable("ffmpeg"));
    }

    /** The program that tells what a file holds. */
    Path ffprobe() {
        return folder.resolve(executable("ffprobe"));
    }
}
