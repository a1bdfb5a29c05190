package org.clearcine.core.dicom.part10;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;

/**
 * Reads preamble, prefix and File Meta Information (PS3.10 section 7.1).
 *
 * <p>Old systems leave out the preamble, or everything before the data set. Then the first attribute shows the encoding;
 * what does not look like a first attribute is not taken for DICOM.
 */
final class FileHeadReader {

    private static final int PREAMBLE_BYTES = 128;
    private static final byte[] PREFIX = "DICM".getBytes(StandardCharsets.US_ASCII);

    private final FileBytes file;
    private final Limits limits;
    private final List<String> warnings = new ArrayList<>();

    FileHeadReader(FileBytes file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    FileHead read() throws IOException {
        if (hasPrefixAt(PREAMBLE_BYTES)) {
            checkPreamble();
            return readFileMeta(PREAMBLE_BYTES + PREFIX.length);
        }
        if (hasPrefixAt(0)) {
            warnings.add("The file has no preamble.");
            return readFileMeta(PREFIX.length);
        }
        return readWithoutPrefix();
    }

    private boolean hasPrefixAt(int offset) throws IOException {
        if (file.length() < offset + PREFIX.length) {
            return false;
        }
        byte[] found = new byte[PREFIX.length];
        file.read(offset, found, 0, found.length);
        return java.util.Arrays.equals(found, PREFIX);
    }

    /** A preamble can make a DICOM file a program at the same time (CVE-2019-11687). */
    private void checkPreamble() throws IOException {
        byte[] preamble = new byte[4];
        file.read(0, preamble, 0, preamble.length);
        String start = new String(preamble, StandardCharsets.ISO_8859_1);
        boolean machO = start.startsWith("\u00CF\u00FA\u00ED\u00FE") || start.startsWith("\u00FE\u00ED\u00FA\u00CF");
        if (start.startsWith("MZ") || start.startsWith("\u007FELF") || machO || start.startsWith("#!")) {
            warnings.add("The file begins like a program and must not be executed; it is read as a picture only.");
        }
    }

    private FileHead readFileMeta(int start) throws IOException {
        ByteWindow in = new ByteWindow(file, start);
        DataSetBuilder meta = DataSet.builder();
        while (in.left() >= ElementHeader.SHORTEST && isGroup2(in)) {
            ElementHeader header = ElementHeader.read(in, true, false);
            if (header.length() > in.left()) {
                throw header.fault(Reason.TRUNCATED, "The file ends too early.");
            }
            if (in.position() + header.length() - start > limits.fileMetaBytes()) {
                throw header.fault(Reason.LIMIT, "The head of the file is larger than this program accepts.");
            }
            if (header.vr() == Vr.SQ || meta.contains(header.tag())) {
                throw header.fault(Reason.MALFORMED, "The head of the file is damaged.");
            }
            meta.put(DicomElement.owning(header.tag(), header.vr(), in.bytes((int) header.length())));
        }
        DataSet fileMeta = meta.build();
        return new FileHead(fileMeta, transferSyntax(fileMeta), in.position(), warnings);
    }

    private static boolean isGroup2(ByteWindow in) throws IOException {
        long here = in.position();
        int group = in.unsignedShort();
        in.seek(here);
        return group == 2;
    }

    private static TransferSyntax transferSyntax(DataSet fileMeta) throws BadInputException {
        String uid = fileMeta.string(Tag.TransferSyntaxUID)
                .orElseThrow(() -> new BadInputException(Reason.MISSING, "The file does not say how it is encoded.")
                        .in(Tag.TransferSyntaxUID));
        return TransferSyntax.of(uid)
                .orElseThrow(() -> new BadInputException(
                                Reason.UNSUPPORTED, "The file is in an encoding that this program does not know.")
                        .in(Tag.TransferSyntaxUID));
    }

    private FileHead readWithoutPrefix() throws IOException {
        byte[] start = new byte[(int) Math.min(ElementHeader.SHORTEST, file.length())];
        file.read(0, start, 0, start.length);
        if (start.length < ElementHeader.SHORTEST) {
            throw new BadInputException(Reason.NOT_DICOM, "This is not a DICOM file: it is empty or almost empty.");
        }
        boolean explicit =
                Vr.of(new String(start, 4, 2, StandardCharsets.US_ASCII)).isPresent();
        if (start[0] == 2 && start[1] == 0 && explicit) {
            warnings.add("The file has no preamble.");
            return readFileMeta(0);
        }
        warnings.add("The file does not say how it is encoded; its first attribute shows it.");
        return new FileHead(DataSet.EMPTY, recognise(start, explicit), 0, warnings);
    }

    /** Data sets of images begin with group 8, whose first attributes are short. */
    private static TransferSyntax recognise(byte[] start, boolean explicit) throws BadInputException {
        boolean little = start[0] == 8 && start[1] == 0;
        boolean big = start[0] == 0 && start[1] == 8;
        boolean shortImplicit = start[5] == 0 && start[6] == 0 && start[7] == 0;
        if (little && explicit) {
            return TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
        }
        if (little && shortImplicit) {
            return TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
        }
        if (big && explicit) {
            return TransferSyntax.EXPLICIT_VR_BIG_ENDIAN;
        }
        throw new BadInputException(Reason.NOT_DICOM, "This is not a DICOM file.");
    }
}
