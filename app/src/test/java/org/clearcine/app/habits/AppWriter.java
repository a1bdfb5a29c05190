package org.clearcine.app.habits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.export.RememberedChoices;
import org.clearcine.app.job.InPlaceJobRunner;
import org.clearcine.app.session.EncipheredFile;
import org.clearcine.app.session.RecentStudies;
import org.clearcine.app.settings.Preferences;
import org.clearcine.core.physics.phantom.PhantomTemplates;
import org.clearcine.core.physics.reader.ReaderAnswer;
import org.clearcine.core.physics.reader.ReaderPlan;
import org.clearcine.core.physics.reader.ReaderStudy;
import org.clearcine.core.physics.trend.ConstancyRecord;
import org.clearcine.core.physics.trend.ConstancyStore;
import org.clearcine.core.storage.DurableFile;

/** All that the workstation writes of its own accord, in generations that can be told from one another. */
enum AppWriter {
    /** Settings, own keys, place of the window. */
    SETTINGS {
        @Override
        void write(Path folder, int generation) throws IOException {
            Preferences.write(folder, Map.of("generation", "" + generation, "filler", FILLER));
        }

        @Override
        int read(Path folder) {
            Map<String, String> all = Preferences.read(folder).all();
            return all.isEmpty() || !FILLER.equals(all.get("filler")) ? 0 : Integer.parseInt(all.get("generation"));
        }
    },
    EXPORT_CHOICES {
        @Override
        void write(Path folder, int generation) throws IOException {
            RememberedChoices.write(folder, generation == 2);
        }

        @Override
        int read(Path folder) {
            boolean isThere = Files.exists(folder.resolve("export.properties"));
            return isThere ? RememberedChoices.read(folder) ? 2 : 1 : 0;
        }
    },
    RECENT_STUDIES {
        @Override
        void write(Path folder, int generation) {
            new RecentStudies(folder, new InPlaceJobRunner()).remember(List.of(folder), generation);
        }

        @Override
        int read(Path folder) {
            List<RecentStudies.Recent> list = new RecentStudies(folder, new InPlaceJobRunner()).list();
            return list.isEmpty() ? 0 : list.get(0).loops();
        }
    },
    /** Loops, key frames, measurements, windows. */
    SESSION {
        @Override
        void write(Path folder, int generation) throws IOException {
            SessionState.Compared compared =
                    new SessionState.Compared(CompareMode.DIFFERENCE, true, 0.25, 8, true, false, 0.5);
            // As the journal does, which would hold its lock until this process ends.
            new EncipheredFile(folder, "session")
                    .write(SessionJournal.encoded(new SessionState(generation, 0, true, compared, List.of())));
        }

        @Override
        int read(Path folder) throws IOException {
            Path file = folder.resolve("session.bin");
            byte[] kept = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            try (SessionJournal journal = SessionJournal.open(folder).orElseThrow()) {
                return journal.read().map(SessionState::attempts).orElse(0);
            } finally {
                // A journal that is closed takes the session with it.
                if (kept.length > 0) {
                    Files.write(file, kept);
                }
            }
        }
    },
    PHANTOM_TEMPLATE {
        @Override
        void write(Path folder, int generation) throws IOException {
            new PhantomTemplates(folder.resolve("t.json")).save(template("monthly", generation));
        }

        @Override
        int read(Path folder) throws IOException {
            List<PhantomTemplates.Template> all = new PhantomTemplates(folder.resolve("t.json")).of("A");
            return all.isEmpty() ? 0 : all.get(0).columns();
        }
    },
    PHANTOM_TEMPLATE_RENAMED {
        @Override
        void write(Path folder, int generation) throws IOException {
            PhantomTemplates templates = new PhantomTemplates(folder.resolve("t.json"));
            if (templates.of("A").isEmpty()) {
                templates.save(template("1", 1));
            }
            templates.rename(templates.of("A").get(0), "" + generation);
        }

        @Override
        int read(Path folder) throws IOException {
            List<PhantomTemplates.Template> all = new PhantomTemplates(folder.resolve("t.json")).of("A");
            return all.size() == 1 ? Integer.parseInt(all.get(0).name()) : 0;
        }
    },
    TREND_DATABASE {
        @Override
        void write(Path folder, int generation) throws IOException {
            ConstancyRecord record = new ConstancyRecord(Instant.EPOCH, "Lab 1", "Cine 15", "generation", generation);
            new ConstancyStore(folder.resolve("constancy.tsv")).add(List.of(record, record));
        }

        @Override
        int read(Path folder) throws IOException {
            List<ConstancyRecord> all = new ConstancyStore(folder.resolve("constancy.tsv")).all();
            assertEven(all.size());
            return all.isEmpty() ? 0 : (int) all.get(all.size() - 1).value();
        }

        private void assertEven(int records) {
            if (records % 2 == 1) {
                throw new AssertionError("half of what was added is there");
            }
        }
    },
    READER_STUDY_BEGUN {
        @Override
        void write(Path folder, int generation) throws IOException {
            Path file = folder.resolve("study.csv");
            if (generation == 2 && !Files.exists(file)) {
                ReaderStudy.begin(PLAN, file);
            }
        }

        @Override
        int read(Path folder) throws IOException {
            Path file = folder.resolve("study.csv");
            return Files.exists(file) ? 2 + ReaderStudy.resume(file).answerCount() : 0;
        }

        @Override
        boolean isFirstOfItsKind() {
            return true;
        }
    },
    READER_ANSWER {
        @Override
        void write(Path folder, int generation) throws IOException {
            Path file = folder.resolve("study.csv");
            ReaderStudy study = Files.exists(file) ? ReaderStudy.resume(file) : ReaderStudy.begin(PLAN, file);
            while (study.answerCount() < generation) {
                study.answer(ReaderAnswer.LEFT, 1500);
            }
        }

        @Override
        int read(Path folder) throws IOException {
            Path file = folder.resolve("study.csv");
            return Files.exists(file) ? ReaderStudy.resume(file).answerCount() : 0;
        }
    },
    /** Tables, plots and reports of the physics window, results of readers among them. */
    RESULTS {
        @Override
        void write(Path folder, int generation) throws IOException {
            DurableFile.write(folder.resolve("result.csv"), (FILLER + generation).getBytes());
        }

        @Override
        int read(Path folder) throws IOException {
            Path file = folder.resolve("result.csv");
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).substring(FILLER.length())) : 0;
        }
    };

    private static final String FILLER = "0123456789abcdef".repeat(2_000);
    private static final ReaderPlan PLAN = new ReaderPlan(List.of("a", "b"), List.of("raw", "denoised"), 2, 1, 7);

    /** Puts generation 1 or 2 in place of what is there. */
    abstract void write(Path folder, int generation) throws IOException;

    /** Which generation is there, whole; 0 if none is, or if it cannot be read. */
    abstract int read(Path folder) throws IOException;

    /** Whether it is written only where nothing is yet. */
    boolean isFirstOfItsKind() {
        return false;
    }

    private static PhantomTemplates.Template template(String name, int generation) {
        List<Double> mark = List.of(1.0, 2.0);
        return new PhantomTemplates.Template(name, "A", "leeds", List.of(mark, mark, mark), generation, 512);
    }

    /** Writes generation 2 once, in a process that is to be killed while it does. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            AppWriter.valueOf(arguments[0]).write(Path.of(arguments[1]), 2);
            System.exit(0);
        }
    }
}
