package org.clearcine.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearcine.app.job.InPlaceJobRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopOpenerTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path temporary;

    private final Session session = new Session();
    private LoopOpener opener;

    @BeforeEach
    void makeAnOpener() {
        opener =
                new LoopOpener(session, new InPlaceJobRunner(), LoopOpenerTest::read, temporary, Throwable::getMessage);
    }

    /** Files whose name says "bad" are. */
    private static OpenLoop read(Path file, String name) throws IOException {
        if (name.contains("bad")) {
            throw new IOException("The file ends too early.");
        }
        if (name.contains("hostile")) {
            throw new StackOverflowError("nested too deep");
        }
        return TestLoops.counting(name.length());
    }

    @Test
    void listsTheBadWithTheirReasonsAndOpensTheRest() throws IOException {
        for (String name : List.of("a-bad.dcm", "b-good.dcm", "c-hostile.dcm", "d-fine.dcm", ".hidden")) {
            Files.createFile(folder.resolve(name));
        }
        opener.open(List.of(folder));
        assertEquals(2, session.loops().size());
        assertEquals(
                List.of(
                        new RefusedFile("a-bad.dcm", "The file ends too early."),
                        new RefusedFile("c-hostile.dcm", "nested too deep")),
                session.refused());
    }

    @Test
    void looksAtTheFirstLoopOfEachOpening() throws IOException {
        Path one = Files.createFile(folder.resolve("1.dcm"));
        Path other = Files.createFile(folder.resolve("22.dcm"));
        opener.open(List.of(one));
        opener.open(List.of(other, one));
        assertEquals(session.loops().get(1), session.current().orElseThrow());
        assertEquals(3, session.loops().size());
    }

    @Test
    void opensTheFilesOfAnArchiveAndTidiesUpBehindThem() throws IOException {
        Path zip = folder.resolve("study.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("b/bad.dcm", "a/good.dcm", "DICOMDIR")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(1);
            }
        }
        opener.open(List.of(zip));
        assertEquals(1, session.loops().size());
        assertEquals(List.of(new RefusedFile("bad.dcm", "The file ends too early.")), session.refused());
        try (Stream<Path> unpacked = Files.list(temporary)) {
            assertEquals(1, unpacked.count());
        }
        session.loops().get(0).close();
        try (Stream<Path> unpacked = Files.list(temporary)) {
            assertEquals(0, unpacked.count());
        }
    }

    @Test
    void ofAnEarlierSessionOnlyWhatWasOpenComesBack() throws IOException {
        Path zip = folder.resolve("study.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("a/one.dcm", "b/other.dcm", "c/bad.dcm")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(1);
            }
        }
        LoopOrigin wanted = new LoopOrigin(zip, "b/other.dcm");
        opener.reopen(List.of(wanted));
        assertEquals(1, session.loops().size());
        assertEquals(wanted, session.loops().get(0).origin().orElseThrow());
        assertTrue(session.refused().isEmpty(), "what was not open is not even tried");
        try (Stream<Path> unpacked = Files.list(temporary)) {
            assertEquals(1, unpacked.count());
        }
    }

    @Test
    void aHostileArchiveIsListedWithItsReason() throws IOException {
        Path zip = folder.resolve("study.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../good.dcm"));
        }
        opener.open(List.of(zip));
        assertTrue(session.loops().isEmpty());
        assertTrue(session.refused().get(0).reason().contains("leads out"));
    }

    @Test
    void saysSoWhenNothingCouldBeOpened() throws IOException {
        opener.open(List.of(Files.createFile(folder.resolve("bad"))));
        Message message = session.messageProperty().get().orElseThrow();
        assertTrue(message.sentence().contains("Nothing"));
        assertEquals("The file ends too early.", message.advice());
    }

    @Test
    void closingTheShownLoopShowsItsNeighbour() {
        List<OpenLoop> loops = List.of(TestLoops.counting(1), TestLoops.counting(2), TestLoops.counting(3));
        session.loops().addAll(loops);
        session.show(loops.get(1));
        session.remove(loops.get(1));
        assertEquals(loops.get(2), session.current().orElseThrow());
        session.remove(loops.get(2));
        assertEquals(loops.get(0), session.current().orElseThrow());
        session.remove(loops.get(0));
        assertTrue(session.current().isEmpty());
    }
}
