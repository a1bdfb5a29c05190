package org.clearcine.core.dicom.part10;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.Limits;

/**
 * Inflates a deflated data set (PS3.5 section A.5) into a temporary file.
 *
 * <p>A file and not memory, because frames are read at any position and the loop may be larger than the heap. Its name is
 * random, only its owner may read it, and where the system allows it the name is gone before the first frame is shown.
 */
final class Inflation {

    private static final int CHUNK_BYTES = 1 << 16;

    private final FileBytes deflated;
    private final Limits limits;

    Inflation(FileBytes deflated, Limits limits) {
        this.deflated = deflated;
        this.limits = limits;
    }

    /** Inflates everything from {@code start} on. */
    FileBytes from(long start) throws IOException {
        Path temporary = Files.createTempFile("clearcine-inflated-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                inflate(start, out);
            }
            return FileBytes.openAndDelete(temporary);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private void inflate(long start, OutputStream out) throws IOException {
        long allowed = limits.inflatedBytes(deflated.length() - start);
        byte[] input = new byte[CHUNK_BYTES];
        byte[] output = new byte[CHUNK_BYTES];
        Inflater inflater = new Inflater(true);
        try {
            long position = start;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int count = (int) Math.min(CHUNK_BYTES, deflated.length() - position);
                    if (count == 0) {
                        throw new BadInputException(Reason.TRUNCATED, "The file ends within its compressed part.");
                    }
                    deflated.read(position, input, 0, count);
                    inflater.setInput(input, 0, count);
                    position += count;
                }
                int inflated = inflater.inflate(output);
                if (inflater.getBytesWritten() > allowed) {
                    throw new BadInputException(
                            Reason.LIMIT, "The file grows beyond all measure when its compressed part is unpacked.");
                }
                out.write(output, 0, inflated);
                if (inflater.needsDictionary()) {
                    throw new DataFormatException("preset dictionary");
                }
            }
        } catch (DataFormatException e) {
            throw new BadInputException(Reason.MALFORMED, "The compressed part of the file is damaged.").because(e);
        } finally {
            inflater.end();
        }
    }
}
