package org.clearcine.core.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive whose files are taken out one by one, each under a random name in a folder of ours.
 *
 * <p>Names inside are shown and never used as paths, links inside are files like any other, and archives inside are not
 * opened. An archive with a name that would lead out of it is refused as a whole: honest ones hold none.
 */
public final class ZipArchive implements Closeable {

    private static final String PREFIX = "clearcine-archive-";
    private static final String SUFFIX = ".tmp";
    private static final int HEAD = 4;
    private static final int BUFFER = 1 << 16;

    /** A file this old belongs to no running workstation. */
    private static final Duration STALE = Duration.ofHours(24);

    private final ZipFile zip;
    private final ArchiveLimits limits;
    private final List<String> names;
    private long takenBytes;

    private ZipArchive(ZipFile zip, ArchiveLimits limits, List<String> names) {
        this.zip = zip;
        this.limits = limits;
        this.names = names;
    }

    /** Whether a file begins as ZIP archives do; empty archives are none. */
    public static boolean isOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return head.length == HEAD && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    /**
     * Reads the table of contents.
     *
     * @throws IOException with a sentence, if the archive is damaged, encrypted, hostile or beyond the limits
     */
    public static ZipArchive open(Path file, ArchiveLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new IOException("The archive is damaged or encrypted.", damaged);
        }
        try {
            return new ZipArchive(zip, limits, names(zip, limits));
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static List<String> names(ZipFile zip, ArchiveLimits limits) throws IOException {
        if (zip.size() > limits.entries()) {
            throw new IOException("The archive holds more than " + limits.entries() + " files.");
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries) {
            if (entry.getName().length() > limits.nameLength()) {
                throw new IOException("The archive holds a name of more than " + limits.nameLength() + " characters.");
            }
            if (leadsOut(entry.getName())) {
                throw new IOException("The archive holds a name that leads out of it; it is not opened.");
            }
        }
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    /** Absolute, with a drive, with a share, or up and out. */
    static boolean leadsOut(String name) {
        String slashed = name.replace('\\', '/');
        boolean climbs = List.of(slashed.split("/", -1)).contains("..");
        boolean absolute = slashed.startsWith("/") || slashed.matches("[A-Za-z]:.*");
        return climbs || absolute || name.indexOf('\0') >= 0;
    }

    /** The files, in the order of their names; names are for showing only. */
    public List<String> names() {
        return names;
    }

    /**
     * Writes one file into {@code folder}, under a random name.
     *
     * @throws IOException with a sentence, if it is damaged or grows beyond the limits; nothing is left behind then
     */
    public Path take(String name, Path folder) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("a name that the archive does not hold");
        }
        Path target = Files.createTempFile(folder, PREFIX, SUFFIX);
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            copy(in, out, limits.unpackedBytes(entry.getCompressedSize()), room(folder));
            return target;
        } catch (ZipException damaged) {
            Files.deleteIfExists(target);
            throw new IOException("This part of the archive is damaged.", damaged);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(target);
            throw failure;
        }
    }

    private long room(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() - limits.roomToLeave();
    }

    private void copy(InputStream in, OutputStream out, long most, long room) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            copied += count;
            takenBytes += count;
            if (copied > most || takenBytes > limits.bytes()) {
                throw new IOException(
                        "This part of the archive grows beyond all measure when unpacked; it is left out.");
            }
            if (copied > room) {
                throw new IOException("There is not enough room on the disk to unpack the archive.");
            }
            out.write(buffer, 0, count);
        }
    }

    /** Removes what a crash has left in a folder. */
    public static void sweep(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(STALE))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
