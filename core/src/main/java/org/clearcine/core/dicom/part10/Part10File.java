package org.clearcine.core.dicom.part10;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.TransferSyntax;

/**
 * A DICOM file that has been read up to its pixels, and stays open for them.
 *
 * @param fileMeta File Meta Information, group 2; empty if the file has none
 * @param dataSet everything but the pixels
 * @param pixelData where the pixels are, if there are any
 * @param pixelBytes what {@code pixelData} points into: the file itself, or what it was inflated to
 * @param warnings what is odd about the file, a sentence each
 */
public record Part10File(
        DataSet fileMeta,
        TransferSyntax transferSyntax,
        DataSet dataSet,
        Optional<PixelData> pixelData,
        FileBytes pixelBytes,
        List<String> warnings)
        implements Closeable {

    public Part10File {
        warnings = List.copyOf(warnings);
    }

    @Override
    public void close() throws IOException {
        pixelBytes.close();
    }
}
