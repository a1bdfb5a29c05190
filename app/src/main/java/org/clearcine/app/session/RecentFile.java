package org.clearcine.app.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.app.session.RecentStudies.Recent;

/** The list of recent studies on the disk: enciphered, because folders are called after patients. */
final class RecentFile {

    private static final String NAME = "recent";
    private static final int MOST_PATHS = 1000;

    private final EncipheredFile file;

    RecentFile(Path directory) {
        file = new EncipheredFile(directory, NAME);
    }

    /** The list; empty if there is none, or none that can be read. */
    List<Recent> read() throws IOException {
        try {
            byte[] bytes = file.read().orElse(new byte[0]);
            return bytes.length == 0 ? List.of() : decoded(bytes);
        } catch (RuntimeException otherContent) {
            return List.of();
        }
    }

    void write(List<Recent> recent) throws IOException {
        file.write(encoded(recent));
    }

    private static byte[] encoded(List<Recent> recent) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(recent.size());
        for (Recent one : recent) {
            out.writeLong(one.opened().toEpochMilli());
            out.writeInt(one.loops());
            List<Path> paths =
                    one.paths().subList(0, Math.min(MOST_PATHS, one.paths().size()));
            out.writeInt(paths.size());
            for (Path path : paths) {
                out.writeUTF(path.toString());
            }
        }
        return bytes.toByteArray();
    }

    private static List<Recent> decoded(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<Recent> recent = new ArrayList<>();
        int count = Math.min(RecentStudies.MOST, in.readInt());
        for (int i = 0; i < count; i++) {
            Instant opened = Instant.ofEpochMilli(in.readLong());
            int loops = in.readInt();
            List<Path> paths = new ArrayList<>();
            int pathCount = Math.min(MOST_PATHS, in.readInt());
            for (int j = 0; j < pathCount; j++) {
                paths.add(Path.of(in.readUTF()));
            }
            recent.add(new Recent(paths, opened, loops));
        }
        return recent;
    }
}
