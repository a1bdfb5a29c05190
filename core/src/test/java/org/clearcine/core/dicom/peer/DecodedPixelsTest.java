package org.clearcine.core.dicom.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every encoding there is a file of decodes to the pixels that pydicom, DCMTK or GDCM decode. */
class DecodedPixelsTest {

    /** Lossy JPEG 2000 is transformed in floating point, and every decoder rounds as it likes; all else is exact. */
    private static final int ROUNDING = 1;

    @TempDir
    private Path folder;

    @Test
    void decodesEveryEncodingLikeItsPeers() throws IOException, InterruptedException {
        List<Path> files = files();
        Peer.requirePydicom();
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        Peer.Result result = Peer.python(folder, "reference_pixels.py", arguments);
        assertEquals(0, result.status(), result.output());
        List<String> lines =
                result.output().lines().filter(line -> line.matches("\\d+\t.*")).toList();
        assertEquals(files.size(), lines.size(), result.output());
        for (String line : lines) {
            String[] cells = line.split("\t");
            int index = Integer.parseInt(cells[0]);
            assertTrue(!cells[1].equals("none"), "no peer decodes " + files.get(index));
            compare(files.get(index), index, Integer.parseInt(cells[2]));
        }
    }

    @Test
    void refusesByNameWhatNoDecoderIsThereFor() throws IOException {
        for (Path file : list("ct/transfer-syntaxes")) {
            if (isRefused(file)) {
                BadInputException refused = assertThrows(BadInputException.class, () -> {
                    try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
                        loop.cineLoop().frames().frame(0);
                    }
                });
                assertEquals(Reason.UNSUPPORTED, refused.reason(), file + ": " + refused.getMessage());
                assertTrue(refused.sentence().contains("JPEG"), refused.sentence());
            }
        }
    }

    private void compare(Path file, int index, int frameCount) throws IOException {
        try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
            FrameSource frames = loop.cineLoop().frames();
            assertEquals(frameCount, frames.frameCount(), file.toString());
            int tolerance = loop.transferSyntax() == TransferSyntax.JPEG_2000 ? ROUNDING : 0;
            compare(file, frames.frame(0), folder.resolve(index + "-first.i32"), tolerance);
            compare(file, frames.frame(frameCount - 1), folder.resolve(index + "-last.i32"), tolerance);
        }
    }

    private static void compare(Path file, Frame frame, Path reference, int tolerance) throws IOException {
        IntBuffer expected = ByteBuffer.wrap(Files.readAllBytes(reference))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        assertEquals(frame.size().pixelCount(), expected.remaining(), file.toString());
        int worst = 0;
        for (int i = 0; i < expected.limit(); i++) {
            worst = Math.max(worst, Math.abs(expected.get(i) - (int) frame.value(i)));
        }
        assertTrue(worst <= tolerance, file + " differs by up to " + worst);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("cine", "clean", "clean/wg04", "ct/transfer-syntaxes", "eval/coronary")) {
            list(part).stream().filter(file -> !isRefused(file)).forEach(files::add);
        }
        files.add(Peer.data().resolve("ct/headneck/120.dcm"));
        files.add(Peer.data().resolve("ct/phantom/10.dcm"));
        return files;
    }

    /** The progressive processes. */
    private static boolean isRefused(Path file) {
        String name = file.getFileName().toString();
        return name.contains("4.53.") || name.contains("4.55.");
    }

    private static List<Path> list(String part) throws IOException {
        try (Stream<Path> files = Files.list(Peer.data().resolve(part))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(dat|json)"))
                    .sorted()
                    .toList();
        }
    }
}
