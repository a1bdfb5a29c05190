package org.clearcine.core.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.clearcine.core.denoise.Prediction;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.storage.DurableFile;

/**
 * One training loop on disk: stabilised frames, both recursive predictions with their variances and, for simulated loops,
 * the truth; 16 bits a value, mapped into memory and read patch by patch.
 *
 * <p>Values are stored in steps of 1/256 of the noise about the loop's middle; the rounding adds a variance of a millionth.
 */
public final class LoopPlanes {

    /** What a plane holds. */
    public enum Kind {
        NOISY,
        FORWARD,
        FORWARD_VARIANCE,
        BACKWARD,
        BACKWARD_VARIANCE,
        TRUTH;

        boolean isVariance() {
            return this == FORWARD_VARIANCE || this == BACKWARD_VARIANCE;
        }
    }

    /** What is the same for all planes of a loop. */
    public record Header(int frames, int rows, int columns, boolean hasTruth, float middle) {

        int planeCount() {
            return frames * (hasTruth ? Kind.values().length : Kind.values().length - 1);
        }

        long bytes() {
            return HEADER_BYTES + 2L * planeCount() * rows * columns;
        }
    }

    private static final int MAGIC = 0x434C504C;
    private static final int RHO = 49;
    private static final int HEADER_BYTES = 24 + 8 * RHO;
    private static final float VALUE_STEPS = 256;
    private static final float VARIANCE_STEPS = 2000;

    private final Header header;
    private final NoiseCorrelation correlation;
    private final ShortBuffer values;

    private LoopPlanes(Header header, NoiseCorrelation correlation, ShortBuffer values) {
        this.header = header;
        this.correlation = correlation;
        this.values = values;
    }

    /** Maps a loop that {@link Writer} wrote. */
    public static LoopPlanes open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEADER_BYTES || channel.size() > Integer.MAX_VALUE) {
                throw new IOException("The training loop " + file.getFileName() + " is damaged.");
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            int magic = bytes.getInt();
            Header header =
                    new Header(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt() == 1, bytes.getFloat());
            double[] rho = new double[RHO];
            bytes.asDoubleBuffer().get(rho);
            bytes.position(HEADER_BYTES);
            if (magic != MAGIC || header.bytes() != channel.size()) {
                throw new IOException("The training loop " + file.getFileName() + " is damaged.");
            }
            return new LoopPlanes(
                    header,
                    NoiseCorrelation.of(rho),
                    bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer());
        }
    }

    public Header header() {
        return header;
    }

    /** Spatial correlation of the loop's noise. */
    public NoiseCorrelation correlation() {
        return correlation;
    }

    /** A rectangle of one plane, row by row. */
    public float[] read(Kind kind, int frame, PatchPlace place) {
        int columns = header.columns;
        int start = (kind.ordinal() * header.frames + frame) * header.rows * columns;
        short[] row = new short[place.columns()];
        float[] result = new float[place.rows() * place.columns()];
        for (int y = 0; y < place.rows(); y++) {
            values.get(start + (place.top() + y) * columns + place.left(), row);
            for (int x = 0; x < row.length; x++) {
                result[y * row.length + x] = decode(kind, row[x]);
            }
        }
        return result;
    }

    private float decode(Kind kind, short stored) {
        if (kind.isVariance()) {
            if (stored == Short.MAX_VALUE) {
                return Prediction.NO_KNOWLEDGE;
            }
            float deviation = stored / VARIANCE_STEPS;
            return Math.max(1e-4f, deviation * deviation);
        }
        return stored / VALUE_STEPS + header.middle;
    }

    private static short encode(Kind kind, float value, float middle) {
        float steps = kind.isVariance() ? (float) Math.sqrt(value) * VARIANCE_STEPS : (value - middle) * VALUE_STEPS;
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(steps)));
    }

    /** Collects the planes of one loop and writes them in one go, first under another name. */
    public static final class Writer {

        private final Header header;
        private final ByteBuffer bytes;

        public Writer(Header header, NoiseCorrelation correlation) {
            this.header = header;
            bytes = ByteBuffer.allocate(Math.toIntExact(header.bytes())).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putInt(MAGIC).putInt(header.frames).putInt(header.rows).putInt(header.columns);
            bytes.putInt(header.hasTruth ? 1 : 0).putFloat(header.middle);
            int radius = NoiseCorrelation.RADIUS;
            for (int dy = -radius; dy <= radius; dy++) {
                for (int dx = -radius; dx <= radius; dx++) {
                    bytes.putDouble(correlation.rho(dx, dy));
                }
            }
        }

        /** Sets a whole plane. */
        public void put(Kind kind, int frame, float[] plane) {
            int pixels = header.rows * header.columns;
            int at = HEADER_BYTES + 2 * (kind.ordinal() * header.frames + frame) * pixels;
            for (int i = 0; i < pixels; i++) {
                bytes.putShort(at + 2 * i, encode(kind, plane[i], header.middle));
            }
        }

        public void write(Path file) throws IOException {
            try (DurableFile durable = DurableFile.create(file)) {
                durable.requireRoom(bytes.capacity());
                durable.write(ByteBuffer.wrap(bytes.array()));
                durable.commit();
            }
        }
    }
}
