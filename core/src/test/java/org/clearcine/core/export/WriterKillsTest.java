package org.clearcine.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.storage.DurableFile;
import org.clearcine.core.video.VideoProgram;
import org.clearcine.core.video.VideoRecording;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every writer, killed at random moments while it saves over and over in a process of its own: what stands under the name
 * is whole. {@code -Dclearcine.kills=200} spreads that many kills over the writers; figures in docs/export.md.
 */
class WriterKillsTest {

    private static final int KILLS = Integer.getInteger("clearcine.kills", 2 * Writer.values().length);
    private static final int LONGEST_MILLIS = 400;
    private static final int FRAMES = 4;
    private static final FrameSize SIZE = new FrameSize(96, 128);

    @TempDir
    private Path folder;

    /** What saves, and how it is told that a file is whole. */
    enum Writer {
        DICOM {
            @Override
            void write(Path folder, Path target, int generation) throws Exception {
                try (DicomLoop loop = DicomReader.open(source(folder), Limits.DEFAULT)) {
                    Derivation derivation = new Derivation("ClearCine", "0.1.0", "classical", List.of());
                    DerivedLoopWriter.write(loop, flat(generation), derivation, target, ProgressMonitor.NONE);
                }
            }

            @Override
            void check(Path folder, Path target) throws Exception {
                try (DicomLoop loop = DicomReader.open(target, Limits.DEFAULT)) {
                    float first = loop.cineLoop().frames().frame(0).value(0);
                    for (int index = 0; index < FRAMES; index++) {
                        for (float value : loop.cineLoop().frames().frame(index).toArray()) {
                            assertEquals(first, value);
                        }
                    }
                }
            }
        },
        PNG {
            @Override
            void write(Path folder, Path target, int generation) throws Exception {
                PictureFile.write(KnownPictures.of(ShownMode.WIPE, generation, 200), 0, KnownPictures.STAMP, target);
            }

            @Override
            void check(Path folder, Path target) throws Exception {
                BufferedImage read = ImageIO.read(target.toFile());
                assertEquals(320, read.getWidth());
                assertEquals(read.getRGB(150, 5), read.getRGB(150, 250), "the last rows are there");
            }
        },
        MP4 {
            @Override
            void write(Path folder, Path target, int generation) throws Exception {
                new VideoFile(VideoProgram.in(folder.resolve("cache")))
                        .write(
                                KnownPictures.of(ShownMode.WIPE, generation, 200),
                                KnownPictures.STAMP,
                                target,
                                ProgressMonitor.NONE);
            }

            @Override
            void check(Path folder, Path target) throws Exception {
                VideoProgram program = VideoProgram.in(folder.resolve("cache"));
                try (VideoRecording recording = VideoRecording.open(target, program, folder)) {
                    assertEquals(12, recording.loop().frames().frameCount());
                }
            }
        },
        PDF {
            @Override
            void write(Path folder, Path target, int generation) throws Exception {
                BufferedImage picture =
                        KnownPictures.of(ShownMode.RAW, generation, 0).picture(0);
                CaseSheetFile.write(
                        new CaseSheet("ANON", picture, picture, "method", List.of(), List.of()), "ClearCine", target);
            }

            @Override
            void check(Path folder, Path target) throws Exception {
                try (PDDocument read = Loader.loadPDF(target.toFile())) {
                    assertEquals(1, read.getNumberOfPages());
                }
            }
        },
        TABLE {
            @Override
            void write(Path folder, Path target, int generation) throws IOException {
                DurableFile.write(target, table(generation));
            }

            @Override
            void check(Path folder, Path target) throws IOException {
                String text = Files.readString(target);
                assertTrue(text.endsWith("end\n"), "the last line is there");
                assertEquals(
                        1,
                        text.lines()
                                .filter(line -> !line.equals("end"))
                                .distinct()
                                .count());
            }
        };

        abstract void write(Path folder, Path target, int generation) throws Exception;

        abstract void check(Path folder, Path target) throws Exception;
    }

    private static byte[] table(int generation) {
        return (("figure," + generation + "\n").repeat(20_000) + "end\n").getBytes(StandardCharsets.UTF_8);
    }

    private static FrameList flat(int generation) {
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < FRAMES; index++) {
            float[] values = new float[SIZE.pixelCount()];
            Arrays.fill(values, generation);
            frames.add(Frame.owning(SIZE, values));
        }
        return new FrameList(frames);
    }

    private static Path source(Path folder) {
        return folder.resolve("source.dcm");
    }

    private void writeSource() throws Exception {
        CineLoop cine = new CineLoop(
                flat(7), FrameTiming.constant(40, FrameTiming.Origin.SIMULATED), new PixelFormat(16, 12, false));
        new SimulatedLoopWriter(SimulatedStudy.create("Simulated", "0.1.0", LocalDateTime.of(2026, 1, 2, 3, 4, 5)))
                .write(source(folder), cine, new SimulatedSeries(1, "flat", 0.3, 75), ProgressMonitor.NONE);
    }

    /** Saves over and over until it is killed. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[1]);
            for (int generation = 2; ; generation = generation % 100 + 1) {
                Writer.valueOf(arguments[0]).write(folder, target(folder), generation);
            }
        }
    }

    private static Path target(Path folder) {
        return folder.resolve("saved");
    }

    @ParameterizedTest
    @EnumSource(Writer.class)
    void whatStandsUnderTheNameIsWholeHoweverTheWriterIsKilled(Writer writer) throws Exception {
        writeSource();
        int kills = KILLS / Writer.values().length;
        Random random = new Random(17);
        writer.write(folder, target(folder), 1);
        for (int kill = 0; kill < kills; kill++) {
            Object before = Files.getAttribute(target(folder), "unix:ino");
            Process child = start(writer);
            waitForTheFirstSave(child, before);
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            child.destroyForcibly();
            child.waitFor();
            writer.check(folder, target(folder));
        }
        // An encoder whose writer is gone ends by itself; what it leaves is swept like the rest.
        DurableFile.sweep(folder);
        writer.write(folder, target(folder), 1);
        writer.check(folder, target(folder));
    }

    private void waitForTheFirstSave(Process child, Object before) throws Exception {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (before.equals(Files.getAttribute(target(folder), "unix:ino"))) {
            assertTrue(child.isAlive() && System.nanoTime() < deadline, "the child saves");
            Thread.sleep(2);
        }
    }

    private Process start(Writer writer) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of(writer.name(), folder.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
