package org.clearcine.core.physics.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstancyStoreTest {

    @TempDir
    private Path folder;

    private static ConstancyRecord record(int day, double value) {
        return new ConstancyRecord(
                Instant.parse("2026-01-01T08:00:00Z").plusSeconds(86_400L * day), "Lab 1", "Cine 15", "SNR", value);
    }

    @Test
    void keepsRecordsApartAndInOrderAlsoAfterACutLine() throws IOException {
        Path file = folder.resolve("constancy.tsv");
        ConstancyStore store = new ConstancyStore(file);
        store.add(List.of(record(2, 12), record(1, 11)));
        Files.writeString(file, "2026-01-03T08:0", StandardOpenOption.APPEND);
        store.add(List.of(record(4, 13), new ConstancyRecord(Instant.EPOCH, "Lab 2", "Cine 15", "SNR", 1)));
        List<ConstancyRecord> series = new ConstancyStore(file).series("Lab 1", "Cine 15", "SNR");
        assertEquals(List.of(record(1, 11), record(2, 12), record(4, 13)), series);
    }

    @Test
    void aLineThatIsCutAnywhereIsNoRecordAndTroublesNoOther() throws IOException {
        Path file = folder.resolve("constancy.tsv");
        ConstancyStore store = new ConstancyStore(file);
        store.add(List.of(record(1, 11)));
        long before = Files.size(file);
        store.add(List.of(new ConstancyRecord(Instant.EPOCH, "S\u00e4le", "Cine 15", "SNR", 12.25)));
        byte[] both = Files.readAllBytes(file);
        for (int length = (int) before; length < both.length; length++) {
            Files.write(file, Arrays.copyOf(both, length));
            assertEquals(List.of(record(1, 11)), store.all(), "cut after " + length);
            store.add(List.of(record(3, 13)));
            assertEquals(List.of(record(1, 11), record(3, 13)), store.all(), "added after " + length);
        }
    }

    @Test
    void limitsAreRelativeToTheMedianOfTheFirstFive() {
        List<ConstancyRecord> series =
                List.of(record(1, 10), record(2, 10.2), record(3, 9.9), record(4, 50), record(5, 10), record(6, 11.5));
        assertEquals(10, ActionLimits.baseline(series), 0.21);
        assertEquals(ActionLimits.Status.WITHIN, ActionLimits.STANDARD.status(series, record(7, 10.5)));
        assertEquals(ActionLimits.Status.WARNING, ActionLimits.STANDARD.status(series, record(7, 11.5)));
        assertEquals(ActionLimits.Status.ACTION, ActionLimits.STANDARD.status(series, record(7, 7)));
        assertEquals(ActionLimits.Status.SETTLING, ActionLimits.STANDARD.status(series.subList(0, 3), record(7, 7)));
    }

    @Test
    void refusesNamesThatWouldBreakALine() {
        assertThrows(IllegalArgumentException.class, () -> new ConstancyRecord(Instant.EPOCH, "a\tb", "p", "q", 1));
    }
}
