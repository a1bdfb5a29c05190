package org.clearcine.core.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How a video file is laid out, told from its first bytes and never from its name. */
public enum VideoContainer {
    /** ISO/IEC 14496-12: a box of type ftyp comes first. */
    MP4("mov"),
    /** A RIFF file of form AVI. */
    AVI("avi");

    private static final int HEAD = 12;

    private final String format;

    VideoContainer(String format) {
        this.format = format;
    }

    /** The only layout that the video program may then take the file for. */
    String format() {
        return format;
    }

    /** Empty if the file is neither. */
    public static Optional<VideoContainer> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == HEAD && text(head, 4).equals("ftyp")) {
            return Optional.of(MP4);
        }
        boolean avi = head.length == HEAD
                && text(head, 0).equals("RIFF")
                && text(head, 8).equals("AVI ");
        return avi ? Optional.of(AVI) : Optional.empty();
    }

    private static String text(byte[] head, int at) {
        return new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }
}
