package org.clearcine.core.dicom.part10;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.TransferSyntax;

/** Opens DICOM files (PS3.10 section 7), with and without preamble and File Meta Information. */
public final class Part10Reader {

    private final Limits limits;

    public Part10Reader(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Reads everything but the pixels.
     *
     * @throws BadInputException if the file cannot be understood, whatever is wrong with it
     * @throws IOException if the disk fails
     */
    public Part10File open(Path path) throws IOException {
        FileBytes file = null;
        try {
            file = FileBytes.open(path);
            return read(file);
        } catch (BadInputException e) {
            closeAfterFault(file);
            throw e.of(path);
        } catch (IOException | RuntimeException | Error e) {
            closeAfterFault(file);
            throw e;
        }
    }

    private Part10File read(FileBytes file) throws IOException {
        FileHead head = new FileHeadReader(file, limits).read();
        TransferSyntax syntax = head.transferSyntax();
        if (!syntax.isSupported()) {
            throw new BadInputException(
                    Reason.UNSUPPORTED,
                    "The file is encoded in " + syntax.title() + ", which this program does not read.");
        }
        if (!syntax.isDeflated()) {
            return readDataSet(head, file, head.dataSetOffset());
        }
        FileBytes inflated = new Inflation(file, limits).from(head.dataSetOffset());
        try {
            Part10File opened = readDataSet(head, inflated, 0);
            file.close();
            return opened;
        } catch (IOException | RuntimeException | Error e) {
            closeAfterFault(inflated);
            throw e;
        }
    }

    private Part10File readDataSet(FileHead head, FileBytes bytes, long offset) throws IOException {
        DataSetReader reader = new DataSetReader(new ByteWindow(bytes, offset), head.transferSyntax(), limits);
        DataSet dataSet = reader.read();
        return new Part10File(
                head.fileMeta(), head.transferSyntax(), dataSet, reader.pixelData(), bytes, head.warnings());
    }

    private static void closeAfterFault(FileBytes file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a file could not be closed", e);
        }
    }
}
