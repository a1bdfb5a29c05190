package org.clearcine.core.dicom.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions;
import org.clearcine.core.dicom.deidentify.SiteSecret;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De-identified derived objects of real files: no name, no private attribute, no original UID, no new violation. */
class DeidentifiedLoopTest {

    private static final Derivation UNCHANGED =
            new Derivation("ClearCine", "0.1.0", "classical", List.of(new Derivation.Setting("strength", "0")));

    /** Prints whatever a second reader finds that should not be there; nothing if all is well. */
    private static final String PYDICOM_CHECK = """
            import sys, pydicom
            a, b = (pydicom.dcmread(p) for p in sys.argv[1:])
            uids = {e.value for e in a.iterall() if e.VR == 'UI' and isinstance(e.value, str)}
            for e in b.iterall():
                if e.tag.is_private: print('private', e.tag)
                if e.VR == 'UI' and isinstance(e.value, str) and e.value in uids and not e.value.startswith('1.2.840.10008.'):
                    print('uid', e.keyword)
                if e.VR == 'PN' and str(e.value) and not str(e.value).startswith('ANON'): print('name', e.keyword)
            if b.PatientIdentityRemoved != 'YES': print('unmarked')
            if b.DeidentificationMethodCodeSequence[0].CodeValue != '113100': print('no code')
            if not (a.pixel_array == b.pixel_array).all(): print('pixels')
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            cine/coronary-16f-jpegls.dcm,      REMOVED, false
            cine/carm-still-1.dcm,             KEPT,    true
            clean/fluorospot-oesophagus.dcm,   SHIFTED, true
            clean/wg04/XA1_JLSN.dcm,           REMOVED, true
            eval/coronary/noisy-q30.dcm,       SHIFTED, false
            """)
    void breaksNoNewRule(String name, DeidentifyOptions.Dates dates, boolean device) throws Exception {
        Path source = Peer.data().resolve(name);
        assumeTrue(Files.exists(source), name + " is not there");
        Path target = export(source, new DeidentifyOptions(device, dates, true));
        assertSamePixels(source, target);
        Peer.require("dciodvfy");
        List<String> added = new ArrayList<>(Peer.violations(target));
        added.removeAll(Peer.violations(export(source, Optional.empty())));
        assertEquals(List.of(), added);
    }

    @Test
    void pydicomFindsNoNameNoPrivateAttributeAndNoOriginalUid() throws Exception {
        Path source = Peer.data().resolve("eval/coronary/noisy-q30.dcm");
        Peer.requirePydicom();
        Path target = export(source, DeidentifyOptions.BASIC);
        Peer.Result result =
                Peer.run(List.of("/usr/bin/python3", "-c", PYDICOM_CHECK, source.toString(), target.toString()));
        assertEquals("", result.output().strip());
    }

    @Test
    void thePlantedNameIsNowhereInTheFile() throws Exception {
        Path canary = Peer.data().resolve("badinput/generated/dicom/0c3-phi-canary.dcm");
        assumeTrue(Files.exists(canary), "the planted file is not there");
        Path target = export(canary, new DeidentifyOptions(false, DeidentifyOptions.Dates.KEPT, true));
        byte[] written = Files.readAllBytes(target);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String needle = new String("ZZCANARY".getBytes(charset), StandardCharsets.ISO_8859_1);
            assertFalse(new String(written, StandardCharsets.ISO_8859_1).contains(needle), charset.name());
        }
        assertFalse(new String(written, StandardCharsets.ISO_8859_1).contains("19010203"), "the date of birth");
    }

    private Path export(Path source, DeidentifyOptions options) throws Exception {
        return export(source, Optional.of(new Deidentifier(options, SiteSecret.random())));
    }

    private Path export(Path source, Optional<Deidentifier> deidentifier) throws Exception {
        Path target = folder.resolve(deidentifier.isPresent() ? "clean.dcm" : "plain.dcm");
        try (DicomLoop loop = DicomReader.open(source, Limits.DEFAULT)) {
            new DerivedLoopWriter(UNCHANGED, deidentifier)
                    .save(loop, loop.cineLoop().frames(), target, ProgressMonitor.NONE);
        }
        return target;
    }

    private static void assertSamePixels(Path source, Path target) throws Exception {
        try (DicomLoop one = DicomReader.open(source, Limits.DEFAULT);
                DicomLoop other = DicomReader.open(target, Limits.DEFAULT)) {
            assertEquals(
                    one.cineLoop().frames().frameCount(),
                    other.cineLoop().frames().frameCount());
            assertArrayEquals(
                    one.cineLoop().frames().frame(0).toArray(),
                    other.cineLoop().frames().frame(0).toArray());
        }
    }
}
