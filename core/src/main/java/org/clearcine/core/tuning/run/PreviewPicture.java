package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Scanner;
import org.clearcine.core.registry.ModelRecord;

/** A preview that the run wrote: rows of three square grey pictures, as they came, as the parent and as the candidate leave them. */
public final class PreviewPicture {

    /** The parameter of a record that names the step of its best weights. */
    static final String BEST_STEP = "step of the best weights";

    private static final int LARGEST = 16 << 20;

    private final int side;
    private final int rowsOfThree;
    private final byte[] pixels;

    private PreviewPicture(int side, int rowsOfThree, byte[] pixels) {
        this.side = side;
        this.rowsOfThree = rowsOfThree;
        this.pixels = pixels;
    }

    /** What the best weights of a run left of the held-out patches; nothing once the file is gone. */
    public static Optional<PreviewPicture> ofBest(WorkFolder work, ModelRecord record) throws IOException {
        Path file = work.path().resolve("preview-" + record.parameters().getOrDefault(BEST_STEP, "0") + ".pgm");
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Reads a binary PGM of 8 bits. */
    public static PreviewPicture read(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Scanner head = new Scanner(new String(all, 0, Math.min(40, all.length), StandardCharsets.US_ASCII));
        if (all.length > LARGEST || !head.hasNext("P5")) {
            throw new IOException("The preview of the run cannot be read.");
        }
        head.next();
        int columns = head.hasNextInt() ? head.nextInt() : 0;
        int rows = head.hasNextInt() ? head.nextInt() : 0;
        int side = columns / 3;
        if (side < 1 || rows < side || (long) rows * columns >= all.length) {
            throw new IOException("The preview of the run cannot be read.");
        }
        byte[] pixels = java.util.Arrays.copyOfRange(all, all.length - rows * columns, all.length);
        return new PreviewPicture(side, rows / side, pixels);
    }

    /** Rows and columns of each picture. */
    public int side() {
        return side;
    }

    public int rowsOfThree() {
        return rowsOfThree;
    }

    /** One picture, row by row, 0 black to 255 white; {@code which} is 0 raw, 1 parent, 2 candidate. */
    public byte[] part(int row, int which) {
        byte[] part = new byte[side * side];
        for (int y = 0; y < side; y++) {
            System.arraycopy(pixels, ((row * side + y) * 3 + which) * side, part, y * side, side);
        }
        return part;
    }
}
