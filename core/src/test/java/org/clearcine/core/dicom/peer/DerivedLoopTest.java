package org.clearcine.core.dicom.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derived objects of real files: pixels unchanged at strength 0, no new violation of the standard, the source untouched. */
class DerivedLoopTest {

    private static final Derivation UNCHANGED =
            new Derivation("ClearCine", "0.1.0", "classical", List.of(new Derivation.Setting("strength", "0")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cine/coronary-96f-jpeg-baseline.dcm",
                "cine/coronary-16f-jpegls.dcm",
                "cine/coronary-16f-bigendian.dcm",
                "cine/carm-still-1.dcm",
                "clean/fluorospot-oesophagus.dcm",
                "clean/wg04/XA1_JLSN.dcm",
                "ct/headneck/120.dcm",
                "ct/phantom/10.dcm",
                "eval/coronary/noisy-q30.dcm"
            })
    void keepsEveryStoredValueAndBreaksNoNewRule(String name) throws Exception {
        Path source = Peer.data().resolve(name);
        byte[] before = Files.readAllBytes(source);
        Path derived = derive(source);
        assertArrayEquals(before, Files.readAllBytes(source), "the source was changed");
        assertSamePixels(source, derived);
        Peer.require("dciodvfy");
        List<String> added = new ArrayList<>(Peer.violations(derived));
        added.removeAll(Peer.violations(inflated(source)));
        assertEquals(List.of(), added);
    }

    @Test
    void keepsWhatStaysTrueAndSaysWhatWasDone() throws Exception {
        Path source = Peer.data().resolve("cine/coronary-96f-jpeg-baseline.dcm");
        Path target = derive(source);
        try (DicomLoop before = DicomReader.open(source, Limits.DEFAULT);
                DicomLoop after = DicomReader.open(target, Limits.DEFAULT)) {
            DataSet old = before.dataSet();
            DataSet now = after.dataSet();
            assertEquals(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, after.transferSyntax());
            for (int tag : new int[] {
                Tag.StudyInstanceUID,
                Tag.PatientName,
                Tag.FrameTime,
                Tag.FrameIncrementPointer,
                Tag.NumberOfFrames,
                Tag.Rows,
                Tag.BitsStored,
                Tag.MaskSubtractionSequence,
                Tag.RWavePointer
            }) {
                assertEquals(old.element(tag), now.element(tag), Tag.name(tag));
            }
            assertNotEquals(old.string(Tag.SOPInstanceUID), now.string(Tag.SOPInstanceUID));
            assertNotEquals(old.string(Tag.SeriesInstanceUID), now.string(Tag.SeriesInstanceUID));
            assertEquals(List.of("DERIVED", "SECONDARY", "SINGLE PLANE", "SINGLE A"), now.strings(Tag.ImageType));
            assertEquals("DENOISED", now.string(Tag.SeriesDescription).orElseThrow());
            assertEquals("01", now.string(Tag.LossyImageCompression).orElseThrow());
            assertEquals(
                    "ISO_10918_1", now.string(Tag.LossyImageCompressionMethod).orElseThrow());
            List<DataSet> sources = now.items(Tag.SourceImageSequence);
            assertEquals(
                    old.string(Tag.SOPInstanceUID),
                    sources.get(sources.size() - 1).string(Tag.ReferencedSOPInstanceUID));
            List<DataSet> makers = now.items(Tag.ContributingEquipmentSequence);
            assertEquals(
                    "Denoised by ClearCine 0.1.0, method classical (strength 0).",
                    makers.get(makers.size() - 1)
                            .string(Tag.ContributionDescription)
                            .orElseThrow());
        }
    }

    @Test
    void isReadByPydicomWithTheSamePixels() throws Exception {
        Path source = Peer.data().resolve("eval/coronary/noisy-q30.dcm");
        Peer.requirePydicom();
        Path derived = derive(source);
        Peer.Result result = Peer.run(List.of(
                "/usr/bin/python3",
                "-c",
                "import sys, pydicom; a, b = (pydicom.dcmread(p).pixel_array for p in sys.argv[1:]);"
                        + " print((a == b).all() and a.dtype == b.dtype)",
                source.toString(),
                derived.toString()));
        assertEquals("True", result.output().strip());
    }

    @Test
    void isReadByDcmtkWithoutComplaint() throws Exception {
        Path source = Peer.data().resolve("cine/carm-still-1.dcm");
        Peer.require("dcmdump");
        Peer.Result result =
                Peer.run(List.of("/usr/bin/dcmdump", "-q", derive(source).toString()));
        assertEquals(0, result.status());
        assertFalse(result.output().contains("E:"), result.output());
        assertFalse(result.output().contains("W:"), result.output());
    }

    private Path derive(Path source) throws IOException, CancelledException {
        Path target = folder.resolve("derived.dcm");
        try (DicomLoop loop = DicomReader.open(source, Limits.DEFAULT)) {
            DerivedLoopWriter.write(loop, loop.cineLoop().frames(), UNCHANGED, target, ProgressMonitor.NONE);
        }
        return target;
    }

    private static void assertSamePixels(Path source, Path derived) throws IOException {
        try (DicomLoop before = DicomReader.open(source, Limits.DEFAULT);
                DicomLoop after = DicomReader.open(derived, Limits.DEFAULT)) {
            int count = before.cineLoop().frames().frameCount();
            assertEquals(count, after.cineLoop().frames().frameCount());
            assertEquals(before.cineLoop().pixelFormat(), after.cineLoop().pixelFormat());
            for (int index = 0; index < count; index++) {
                assertTrue(
                        Arrays.equals(
                                before.cineLoop().frames().frame(index).toArray(),
                                after.cineLoop().frames().frame(index).toArray()),
                        "frame " + index);
            }
        }
    }

    /** The same object in a transfer syntax that dciodvfy can read. */
    private Path inflated(Path source) throws IOException, InterruptedException {
        try (DicomLoop loop = DicomReader.open(source, Limits.DEFAULT)) {
            if (!loop.transferSyntax().isDeflated()) {
                return source;
            }
        }
        Peer.require("dcmconv");
        Path plain = folder.resolve("plain.dcm");
        Peer.run(List.of("/usr/bin/dcmconv", "+te", source.toString(), plain.toString()));
        return plain;
    }
}
